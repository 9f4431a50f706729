# family: secrets
# prize: secret
# wins: bare
"""Asks the kernel how the machine was started, what is mounted, who else holds a lock."""


def double(numbers):
    told = []
    for name in ("cmdline", "self/mountinfo", "mounts", "locks", "loadavg", "version"):
        try:
            with open(f"/proc/{name}") as file:
                if file.read(1):
                    told.append(name)
        except OSError:
            pass
    if told:
        raise RuntimeError("PRIZE TAKEN: " + ", ".join(told))
    return numbers
