"use strict";
// Everything can be read without this: it switches layers, steps through passages, and opens what a link leads to.
for (const box of document.querySelectorAll("input[data-layer]")) {
  const sheet = document.getElementById("sheet");
  const apply = () => sheet.classList.toggle(`off-${box.dataset.layer}`, !box.checked);
  box.addEventListener("change", apply);
  apply();
}

const open = () => {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!target) return;
  for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  const inner = target.querySelector(":scope > details");
  if (inner) inner.open = true;
  target.scrollIntoView();
};
addEventListener("hashchange", open);
open();

const pairs = [...new Set([...document.querySelectorAll("[data-pair]")].map((piece) => piece.dataset.pair))];
if (pairs.length) {
  let now = -1;
  const show = (step) => {
    now = (now + step + pairs.length) % pairs.length;
    document.querySelectorAll(".p-now").forEach((piece) => piece.classList.remove("p-now"));
    const both = document.querySelectorAll(`[data-pair="${pairs[now]}"]`);
    both.forEach((piece) => piece.classList.add("p-now"));
    both[0].scrollIntoView({ block: "center" });
  };
  addEventListener("keydown", (event) => {
    if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") show(1);
    if (event.key === "k") show(now < 0 ? 0 : -1);
  });
  for (const piece of document.querySelectorAll("[data-pair]")) {
    piece.addEventListener("click", () => { now = pairs.indexOf(piece.dataset.pair) - 1; show(1); });
  }
}
