"""What judge and worker say to each other: one closed vocabulary, one strict codec."""
