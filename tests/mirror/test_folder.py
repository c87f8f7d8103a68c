"""The folder of a mirror: a file changes only when its bytes do, and all are listed."""

import hashlib

import pytest

from agreements.mirror.folder import MANIFEST, Folder, NoMirror


def fill(path, files):
    """Fill the folder with `files`, bytes by names; return it."""
    with Folder(path) as folder:
        for name, content in files.items():
            folder.put(name, [content[:2], content[2:]])
    return folder


def held(path):
    """Return all files of the folder but the list: their bytes by names."""
    files = {str(each.relative_to(path)): each for each in path.rglob("*") if each.is_file()}
    return {name: file.read_bytes() for name, file in files.items() if name != MANIFEST}


def touched(path):
    """Return when each file of the folder was written, in nanoseconds."""
    return {each: each.stat().st_mtime_ns for each in path.rglob("*") if each.is_file()}


FILES = {"index.html": b"One", "a/b/c.json": b"Two", "a/ʻ file.txt": b""}


def test_it_holds_what_it_is_given_and_lists_it_in_order(tmp_path):
    fill(tmp_path, FILES)
    assert held(tmp_path) == FILES
    lines = (tmp_path / MANIFEST).read_text().splitlines()
    assert lines == [
        f"{hashlib.sha256(FILES[name]).hexdigest()}  {name}" for name in sorted(FILES)
    ]  # fmt: skip


def test_it_writes_nothing_when_it_is_given_the_same(tmp_path):
    fill(tmp_path, FILES)
    before = touched(tmp_path)
    again = fill(tmp_path, FILES)
    assert (again.written, again.kept, again.removed) == (0, len(FILES) + 1, 0)
    assert touched(tmp_path) == before


def test_it_writes_what_differs_and_removes_what_it_is_not_given_again(tmp_path):
    fill(tmp_path, FILES)
    again = fill(tmp_path, {"index.html": b"Other", "a/ʻ file.txt": b""})
    assert held(tmp_path) == {"index.html": b"Other", "a/ʻ file.txt": b""}
    assert again.removed == 1
    assert not (tmp_path / "a" / "b").exists()


def test_it_removes_no_file_of_others(tmp_path):
    (tmp_path / "mirror").mkdir()
    fill(tmp_path / "mirror", FILES)
    (tmp_path / "beside.txt").write_text("Ours")
    (tmp_path / "mirror" / "CNAME").write_text("treaties.example")
    with (tmp_path / "mirror" / MANIFEST).open("a") as lines:
        lines.write(f"{'0' * 64}  ../beside.txt\n")
    fill(tmp_path / "mirror", {})
    assert held(tmp_path / "mirror") == {"CNAME": b"treaties.example"}
    assert (tmp_path / "beside.txt").exists()


def test_it_keeps_its_list_when_the_filling_fails(tmp_path):
    fill(tmp_path, FILES)
    before = (tmp_path / MANIFEST).read_bytes()
    with pytest.raises(TypeError):
        fill(tmp_path, {"index.html": b"Other", "a/b/c.json": None})
    assert (tmp_path / MANIFEST).read_bytes() == before
    assert held(tmp_path).keys() == FILES.keys()


def test_it_refuses_a_folder_that_holds_something_else(tmp_path):
    (tmp_path / "thesis.txt").write_text("Years of work")
    with pytest.raises(NoMirror, match="is not empty and holds no mirror"):
        Folder(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]
