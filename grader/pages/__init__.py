"""Pages to read in a browser, each one file that loads nothing: feedback for a learner, the
report on a class. They are made from results alone; nothing is graded here."""
