"""Working documents: where a file holds drafts with notes for the team around them, and which stretches they are."""
