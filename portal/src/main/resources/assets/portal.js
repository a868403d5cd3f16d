// Everything works without this file. It makes copying an address one click, and puts an answer where it was given.
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  if (!field || !navigator.clipboard) continue;
  button.hidden = false;
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.querySelector(".pkt-btn__text").textContent = button.dataset.done;
  });
}

// What came back is another page than the one that was asked from (signed out, say): go there, as a form does.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, target } = event.detail;
  if (target.id && !xhr.responseText.includes(`id="${target.id}"`)) {
    event.detail.shouldSwap = false;
    window.location.assign(xhr.responseURL);
  }
});

// Nothing came back: the form is sent again as a browser does it, which says what is wrong. The same answer twice is one.
document.addEventListener("htmx:sendError", (event) => {
  const form = event.detail.elt;
  const pressed = event.detail.requestConfig.triggeringEvent?.submitter;
  if (!(form instanceof HTMLFormElement)) return;
  if (pressed) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: pressed.name, value: pressed.value });
    form.append(field);
  }
  form.submit();
});

// The row that was answered in stays open, also where the answer was refused.
document.addEventListener("htmx:load", (event) => {
  const row = event.detail.elt.querySelector?.(":scope > details");
  if (row && event.detail.elt.id) row.open = true;
});

// What was found is shown at once, and the address says what was looked for: a reload and another language keep it.
document.addEventListener("htmx:afterSwap", (event) => {
  const form = event.detail.requestConfig?.elt.closest?.("[data-address]");
  if (!form) return;
  const filled = [...new FormData(form)].filter(([, value]) => value !== "");
  const address = form.getAttribute("action") + "?" + new URLSearchParams(filled);
  history.replaceState(null, "", address);
  const back = document.querySelector(".mp-tongues [name=til]");
  if (back) back.value = address;
});
