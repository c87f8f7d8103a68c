"""Stamps: a step is done again when anything it was made from has changed."""

from project.stamp import Stamp


def test_it_holds_only_after_it_was_written(tmp_path):
    stamp = Stamp(tmp_path / "new" / "stamp", ["word"])
    assert not stamp.holds()
    stamp.write()
    assert stamp.holds()
    assert not Stamp(stamp.file, ["other word"]).holds()


def test_it_notices_a_changed_added_or_removed_file(tmp_path):
    source = tmp_path / "source"
    (source / "inner").mkdir(parents=True)
    (source / "inner" / "sheet.css").write_text("a")
    stamp = Stamp(tmp_path / "stamp", [source])
    stamp.write()
    (source / "inner" / "sheet.css").write_text("b")
    assert not Stamp(stamp.file, [source]).holds()
    (source / "inner" / "sheet.css").write_text("a")
    assert Stamp(stamp.file, [source]).holds()
    (source / "empty.css").write_text("")
    assert not Stamp(stamp.file, [source]).holds()


def test_it_leaves_no_unfinished_file_beside_the_stamp(tmp_path):
    Stamp(tmp_path / "stamp", ["word"]).write()
    assert [file.name for file in tmp_path.iterdir()] == ["stamp"]
