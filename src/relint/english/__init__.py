"""What relint knows of English by heart, each thing once: a second language would be a second folder like this one."""
