// Gives the lists of references, which are drawn by a script, the names that their labels have.
"use strict";

function nameLists(part) {
  for (const select of part.querySelectorAll("select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const box = select.nextElementSibling;
    if (!label || !box || !box.classList.contains("select2")) continue;
    label.id = `${select.id}-label`;
    const shown = box.querySelector("[role=combobox]");
    const chosen = shown.querySelector(".select2-selection__rendered");
    shown.setAttribute("aria-labelledby", `${label.id} ${chosen.id}`.trim());
    const search = shown.querySelector("input");
    if (search) search.setAttribute("aria-labelledby", label.id);
  }
}

window.addEventListener("load", () => nameLists(document));
document.addEventListener("formset:added", (event) => nameLists(event.target));
