"""The machinery of Tensorlings. It knows no exercise: any course folder will do."""
