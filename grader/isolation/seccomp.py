"""The filter of system calls that every child installs last."""

from __future__ import annotations

import errno
import socket
import tempfile

_CLONE_NEW_ANYTHING = (
    0x00020000,  # mount
    0x02000000,  # cgroup
    0x04000000,  # host name
    0x08000000,  # IPC
    0x10000000,  # user
    0x20000000,  # PID
    0x40000000,  # network
)

_FORBIDDEN = """
    acct add_key adjtimex bpf chroot clock_adjtime clock_settime delete_module fanotify_init
    finit_module fsconfig fsmount fsopen fspick get_kernel_nodes init_module io_uring_enter
    io_uring_register io_uring_setup kcmp kexec_file_load kexec_load keyctl
    lookup_dcookie memfd_create memfd_secret mknod mknodat mount mount_setattr move_mount
    name_to_handle_at nfsservctl open_by_handle_at open_tree perf_event_open personality
    pidfd_getfd pivot_root process_madvise process_vm_readv process_vm_writev ptrace
    quotactl quotactl_fd reboot request_key semget setdomainname sethostname setns
    settimeofday shmget msgget mq_open swapoff swapon syslog umount umount2 unshare
    userfaultfd vhangup
""".split()


def program() -> bytes:
    """The compiled filter.

    Refused: everything that mounts, traces, loads, makes namespaces, opens sockets
    other than local ones, or holds memory that no limit counts (memfd, SysV).

    Raises:
        OSError: the system's libseccomp cannot be loaded.
    """
    try:
        import pyseccomp
    except (ImportError, RuntimeError, OSError) as error:
        raise OSError(errno.ENOENT, f"libseccomp cannot be loaded: {error}") from None
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    refuse = pyseccomp.ERRNO(errno.EPERM)
    for name in _FORBIDDEN:
        if pyseccomp.resolve_syscall(pyseccomp.Arch.NATIVE, name) >= 0:
            rules.add_rule(refuse, name)
    for flag in _CLONE_NEW_ANYTHING:
        rules.add_rule(refuse, "clone", pyseccomp.Arg(0, pyseccomp.MASKED_EQ, flag, flag))
    # Its flags lie in memory, where a filter cannot look; libc falls back to clone.
    rules.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    rules.add_rule(
        pyseccomp.ERRNO(errno.EAFNOSUPPORT),
        "socket",
        pyseccomp.Arg(0, pyseccomp.NE, int(socket.AF_UNIX)),
    )
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()
