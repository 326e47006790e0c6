"""What keeps rules quiet in a draft: comments and their sisters read, applied, told where they are wrong, written."""
