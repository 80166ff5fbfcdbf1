"use strict";
// Everything can be read without this. It opens what a link leads to beside the page, steps through passages that two
// articles share, and draws the stemma so that it can be moved about.

const here = (selector, within = document) => [...within.querySelectorAll(selector)];
const made = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

// What a link leads to is opened where it is folded away.
const unfold = () => {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!target) return;
  for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  const inner = target.matches("li") ? target.querySelector(":scope > details") : null;
  if (inner) inner.open = true;
  target.scrollIntoView();
};
addEventListener("hashchange", unfold);
unfold();

// The panel: links in a part of the page marked with data-panel open beside it, so that the reader stays where he is.
const panel = { element: null, from: null };
const openPanel = async (href, from) => {
  if (!panel.element) {
    const close = made("button", { type: "button", className: "close", textContent: "Close" });
    const body = made("div", { id: "panel-body" });
    panel.element = made("aside", { id: "panel", className: "panel", tabIndex: -1 }, close, body);
    panel.element.setAttribute("aria-label", "Opened beside the page");
    close.addEventListener("click", closePanel);
    document.body.append(panel.element);
  }
  panel.from = from;
  await htmx.ajax("GET", href, { target: "#panel-body", select: "#main > *", swap: "innerHTML" });
  panel.element.hidden = false;
  panel.element.scrollTop = 0;
  const mark = new URL(href, location.href).hash.slice(1);
  if (mark) document.getElementById("panel-body").querySelector(`#${CSS.escape(mark)}`)?.scrollIntoView();
  panel.element.focus({ preventScroll: true });
};
const closePanel = () => {
  if (!panel.element || panel.element.hidden) return;
  panel.element.hidden = true;
  panel.from?.focus?.({ preventScroll: true });
};
addEventListener("keydown", (event) => { if (event.key === "Escape") closePanel(); });
addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-panel] a");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  openPanel(link.getAttribute("href"), link);
});

// Two articles side by side: j and k step through what they share; both sides move so that it stands at one height.
const stepping = () => {
  const pieces = here("[data-pair]");
  const pairs = [...new Set(pieces.map((piece) => piece.dataset.pair))];
  if (!pairs.length) return;
  const status = document.querySelector(".step-status");
  let now = -1;
  const show = (to) => {
    now = (to + pairs.length) % pairs.length;
    here(".p-now").forEach((piece) => piece.classList.remove("p-now"));
    for (const piece of here(`[data-pair="${pairs[now]}"]`)) {
      piece.classList.add("p-now");
      const sheet = piece.closest(".text");
      if (sheet.scrollHeight > sheet.clientHeight + 4) {
        const within = piece.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
        sheet.scrollTop += within - sheet.clientHeight / 3;
      } else piece.scrollIntoView({ block: "center" });
    }
    const manner = document.querySelector(`[data-pair="${pairs[now]}"]`).title;
    status.textContent = `Passage ${now + 1} of ${pairs.length}, ${manner}`;
    join();
  };
  // Single keys can be switched off: who dictates, or types by a switch, would step without wanting to.
  const keys = document.getElementById("step-keys");
  keys.closest("label").hidden = false;
  addEventListener("keydown", (event) => {
    if (!keys.checked || event.target.matches("input:not([type=checkbox]), select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") show(now + 1);
    if (event.key === "k") show(now < 0 ? 0 : now - 1);
  });
  pieces.forEach((piece) => piece.addEventListener("click", () => show(pairs.indexOf(piece.dataset.pair))));
  const buttons = [["Previous", () => show(now < 0 ? 0 : now - 1)], ["Next", () => show(now + 1)]];
  status.after(...buttons.map(([text, act]) => {
    const button = made("button", { type: "button", textContent: text });
    button.addEventListener("click", act);
    return button;
  }));
  const join = joining();
  join();
};

// A band in the gutter joins the two ends of each passage that is in sight.
const joining = () => {
  const pair = document.querySelector(".pair");
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "joins");
  svg.setAttribute("aria-hidden", "true");
  pair.append(svg);
  const sheets = here(".text", pair);
  const draw = () => {
    const frame = svg.getBoundingClientRect();
    if (!frame.width) return;
    const end = (piece) => {
      const sheet = piece.closest(".text").getBoundingClientRect();
      const boxes = piece.getClientRects();
      const top = boxes[0].top, bottom = boxes[boxes.length - 1].bottom;
      return bottom < sheet.top || top > sheet.bottom ? null : [Math.max(top, sheet.top) - frame.top, Math.min(bottom, sheet.bottom) - frame.top];
    };
    const bands = [];
    for (const first of here("[data-pair]", sheets[0])) {
      const second = sheets[1].querySelector(`[data-pair="${first.dataset.pair}"]`);
      const [a, b] = [end(first), second && end(second)];
      if (!a || !b) continue;
      const w = frame.width, m = w / 2;
      const band = document.createElementNS(svg.namespaceURI, "path");
      band.setAttribute("d", `M0 ${a[0]}C${m} ${a[0]} ${m} ${b[0]} ${w} ${b[0]}V${b[1]}C${m} ${b[1]} ${m} ${a[1]} 0 ${a[1]}Z`);
      band.setAttribute("class", `${first.className.replace("p-now", "now")}`);
      bands.push(band);
    }
    svg.replaceChildren(...bands);
  };
  let waiting = false;
  const later = () => {
    if (!waiting) requestAnimationFrame(() => { waiting = false; draw(); });
    waiting = true;
  };
  sheets.forEach((sheet) => sheet.addEventListener("scroll", later, { passive: true }));
  addEventListener("resize", later);
  return later;
};
stepping();

// The stemma that can be moved about: its scripts are loaded when somebody asks for it.
const script = (src) => new Promise((done, failed) => {
  document.head.append(made("script", { src, onload: done, onerror: failed }));
});
for (const place of here("[data-graph]")) {
  const button = made("button", { type: "button", className: "explore", textContent: "Explore this drawing" });
  const slot = document.getElementById("explore");
  if (!slot) continue;
  slot.append(button);
  button.addEventListener("click", async () => {
    button.disabled = true;
    for (const src of slot.dataset.scripts.split(" ")) await script(src);
    const data = await (await fetch(place.dataset.graph, { headers: { accept: "application/json" } })).json();
    button.remove();
    drawGraph(place, slot, data, openPanel);
  });
}
