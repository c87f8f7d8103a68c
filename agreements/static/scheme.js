// Light or dark by the reader's choice, kept in this browser alone; without one the device decides.
"use strict";

const root = document.documentElement;

function chosen() {
  try {
    return localStorage.getItem("scheme") ?? "";
  } catch {
    return "";  // the browser keeps nothing for this site
  }
}

function keep(scheme) {
  try {
    localStorage.setItem("scheme", scheme);
  } catch {
    // the choice then holds for this page
  }
}

function show(scheme) {
  if (scheme === "light" || scheme === "dark") {
    root.dataset.scheme = scheme;
  } else {
    delete root.dataset.scheme;
  }
}

show(chosen());

document.addEventListener("DOMContentLoaded", () => {
  const appearance = document.getElementById("appearance");
  if (!appearance) return;
  const buttons = [...appearance.querySelectorAll("button")];
  const mark = () => {
    const scheme = root.dataset.scheme ?? "";
    buttons.forEach((each) => each.setAttribute("aria-pressed", String(each.value === scheme)));
  };
  appearance.addEventListener("click", (event) => {
    if (!buttons.includes(event.target)) return;
    keep(event.target.value);
    show(event.target.value);
    mark();
  });
  mark();
  appearance.hidden = false;
});
