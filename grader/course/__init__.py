"""What a course is: its folder, its modules, its exercises, in order."""

from grader.course.course import Course, Exercise

__all__ = ["Course", "Exercise"]
