"""The side that runs learner code. It holds no check, no expected value and no secret."""
