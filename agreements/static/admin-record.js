// What the admin's own scripts leave undone for those who do not see the page.
"use strict";

// Lists of references are drawn by a script: they get the names that their labels have.
function nameLists(part) {
  for (const select of part.querySelectorAll("select.admin-autocomplete")) {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const box = select.nextElementSibling;
    if (!label || !box || !box.classList.contains("select2")) continue;
    label.id = `${select.id}-label`;
    const shown = box.querySelector("[role=combobox]");
    const chosen = shown.querySelector(".select2-selection__rendered");
    shown.setAttribute("aria-labelledby", `${label.id} ${chosen.id}`.trim());
    if (chosen.id) chosen.setAttribute("aria-labelledby", label.id);
    const search = shown.querySelector("input");
    if (search) search.setAttribute("aria-labelledby", label.id);
  }
}

// The admin leaves its placeholder in what describes the fields of an added part.
function describeFields(part) {
  const number = part.id.split("-").pop();
  for (const field of part.querySelectorAll("[aria-describedby*=__prefix__]")) {
    const name = field.getAttribute("aria-describedby").replaceAll("__prefix__", number);
    field.setAttribute("aria-describedby", name);
  }
}

// The lists are drawn when jQuery is ready, which may be after the page has loaded.
window.addEventListener("load", () => window.django?.jQuery?.(() => nameLists(document)));
document.addEventListener("formset:added", (event) => {
  nameLists(event.target);
  describeFields(event.target);
});
