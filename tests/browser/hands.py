"""How somebody works on a page: with a mouse, or by the keyboard alone. Each act is counted."""

PLACE = """element => {
    const at = document.activeElement;
    if (at === element) return 0;
    if (!at || at === document.body) return 1;
    return at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
}"""
"""Whether an element is reached (0), or which way it lies from there: on (1) or back (-1)."""


class Mouse:
    """A person with a mouse, who types where the mouse has been."""

    def __init__(self, tab):
        self.tab, self.acts, self.keys = tab, 0, 0

    def press(self, what):
        """Follow a link or press a button."""
        self.acts += 1
        self._go(what)

    def write(self, where, words):
        """Write `words` in the place of what stands in a field."""
        self.acts += 1
        self._go_into(where)
        self.tab.keyboard.press("Control+A")
        self.tab.keyboard.insert_text(words)

    def choose(self, where, label):
        """Choose the option `label` of a list."""
        self.acts += 1
        where.select_option(label=label)

    def refer(self, where, words):
        """Search for `words` in a list of references, and take the first that is found."""
        self.acts += 1
        self._open(where.locator("+ .select2"))
        self.tab.locator(".select2-search__field:focus").wait_for()
        self.tab.keyboard.type(words)
        found = self.tab.locator(".select2-results__option--highlighted", has_text=words)
        found.wait_for()
        self._take(found)

    def _go(self, what):
        what.click()

    def _go_into(self, where):
        where.click()

    def _open(self, box):
        box.click()

    def _take(self, found):
        found.click()


class Keyboard(Mouse):
    """A person without a mouse: from place to place by Tab."""

    def choose(self, where, label):
        self.acts += 1
        self._go_into(where)
        steps = where.evaluate(
            "(list, label) => [...list.options].findIndex(each => each.label === label)"
            " - list.selectedIndex",
            label,
        )
        for _ in range(abs(steps)):
            self._key("ArrowDown" if steps > 0 else "ArrowUp")
        assert where.locator("option:checked").inner_text() == label

    def _go(self, what):
        self._go_into(what)
        self._key("Enter")

    def _go_into(self, where):
        for _ in range(2000):
            way = where.evaluate(PLACE)
            if way == 0:
                return
            self._key("Tab" if way > 0 else "Shift+Tab")
        raise AssertionError("The keyboard does not get there.")

    def _open(self, box):
        several = box.locator(".select2-search--inline input")
        if several.count():
            self._go_into(several)
        else:
            self._go(box.locator("[role=combobox]"))

    def _take(self, found):
        self._key("Enter")

    def _key(self, name):
        self.keys += 1
        self.tab.keyboard.press(name)
