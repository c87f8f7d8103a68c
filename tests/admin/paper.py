"""A form as a person has it before them: read off the page, filled in, sent."""

from html.parser import HTMLParser

Values = dict[str, str | list[str]]


class Paper(HTMLParser):
    """The fields of the last form on a page, with what stands in them."""

    def __init__(self, response):
        super().__init__()
        self.address = response.request["PATH_INFO"]
        self.fields: Values = {}
        self._select = self._area = None
        self.feed(response.content.decode())

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        name = given.get("name")
        if tag == "input" and name and given.get("type") not in {"submit", "file"}:
            if given.get("type") in {"checkbox", "radio"} and "checked" not in given:
                return
            self.fields[name] = given.get("value") or ("on" if "checked" in given else "")
        elif tag == "textarea" and name:
            self._area, self.fields[name] = name, ""
        elif tag == "select" and name:
            self._select = name
            self.fields[name] = [] if "multiple" in given else ""
        elif tag == "option" and self._select and "selected" in given:
            if isinstance(self.fields[self._select], list):
                self.fields[self._select].append(given.get("value", ""))
            else:
                self.fields[self._select] = given.get("value", "")

    def handle_endtag(self, tag):
        if tag == "textarea":
            # The line end after the opening tag belongs to the markup (HTML, 13.2.6.4.7).
            self.fields[self._area] = self.fields[self._area].removeprefix("\n")
            self._area = None
        elif tag == "select":
            self._select = None

    def handle_data(self, data):
        if self._area:
            self.fields[self._area] += data

    def add(self, part, **values):
        """Write one more part at the end of the list `part`; returns its number."""
        number = int(self.fields[f"{part}-TOTAL_FORMS"])
        self.fields[f"{part}-TOTAL_FORMS"] = str(number + 1)
        blank = f"{part}-__prefix__-"
        for name, value in list(self.fields.items()):
            if name.startswith(blank):
                self.fields[f"{part}-{number}-{name.removeprefix(blank)}"] = value
        for name, value in values.items():
            self.fields[f"{part}-{number}-{name.replace('__', '-')}"] = value
        return number

    def send(self, client, button="_continue", **values):
        """Send the form as a browser does, `values` in the place of what stands in it."""
        filled = {name.replace("__", "-"): value for name, value in values.items()}
        sent = {n: v for n, v in (self.fields | filled).items() if "__prefix__" not in n}
        return client.post(self.address, sent | {button: "on"})
