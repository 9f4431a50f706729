"""Where learner code runs: the levels of isolation, and how to start a warm parent at one."""
