"use strict";
// The stemma drawn by cytoscape: by time, as in the drawing that stands on the page, or by descent, as dagre lays it out.

const drawGraph = (place, slot, data, open) => {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const frame = document.createElement("div");
  frame.className = "graph";
  frame.setAttribute("role", "img");
  frame.setAttribute("aria-label", "Stemma that can be moved about; the list above says the same in words");
  slot.append(frame);
  const ROW = 46, WIDE = Math.max(320, frame.clientWidth - 220);
  const label = (node) => (node.letter ? `${node.letter}  ${node.name}` : `◇ ${node.name}`);
  // What was taken stands to the right of its parent, also where both came on one day.
  const at = (node) => ({ x: (node.unseen ? -0.12 : node.when) * WIDE + node.depth * 46, y: node.row * ROW });
  const folds = new Map();
  for (const node of data.nodes) {
    if (node.folded_into) folds.set(node.folded_into, [...(folds.get(node.folded_into) ?? []), node.id]);
  }
  const elements = [
    ...data.nodes.map((node) => ({
      group: "nodes",
      data: { ...node, label: label(node) + (folds.has(node.id) ? `  + ${folds.get(node.id).length} more` : "") },
      position: at(node),
      classes: [node.unseen ? "unseen" : "", node.folded_into ? "folded" : "", folds.has(node.id) ? "fold" : ""].join(" "),
    })),
    ...data.edges.map((edge) => ({
      group: "edges",
      data: { ...edge, id: `${edge.child}←${edge.parent}`, source: edge.parent, target: edge.child, kind: edge.kind },
      classes: [edge.doubtful ? "doubtful" : "", data.nodes.some((n) => n.id === edge.parent && n.unseen) ? "dashed" : ""].join(" "),
    })),
  ];
  const style = () => [
    { selector: "node", style: { "background-color": colour("--paper"), "border-color": colour("--ink"), "border-width": 2, width: 14, height: 14, label: "data(label)", color: colour("--ink"), "font-family": "system-ui, sans-serif", "font-size": 13, "text-halign": "right", "text-valign": "center", "text-margin-x": 6, "text-background-color": colour("--paper"), "text-background-opacity": 0.85 } },
    { selector: "node.unseen", style: { "border-style": "dashed", "border-color": colour("--unseen"), color: colour("--unseen"), shape: "diamond", width: 18, height: 18 } },
    { selector: "node.fold", style: { "border-width": 5 } },
    { selector: ".folded", style: { display: "none" } },
    { selector: "edge", style: { width: 2, "line-color": colour("--ink"), "target-arrow-color": colour("--ink"), "target-arrow-shape": "triangle", "arrow-scale": 0.8, "curve-style": "bezier" } },
    { selector: "edge.doubtful", style: { width: 1, "line-color": colour("--quiet"), "target-arrow-color": colour("--quiet") } },
    { selector: "edge.dashed", style: { "line-style": "dashed", "line-color": colour("--unseen"), "target-arrow-color": colour("--unseen") } },
    { selector: "edge.over, edge:selected", style: { "line-color": colour("--accent"), "target-arrow-color": colour("--accent"), label: "data(kind)", color: colour("--ink"), "font-size": 12, "text-background-color": colour("--paper"), "text-background-opacity": 1 } },
  ];
  const graph = cytoscape({ container: frame, elements, style: style(), layout: { name: "preset", fit: true, padding: 24 }, minZoom: 0.2, maxZoom: 3, autounselectify: false });
  const layouts = {
    "By time": () => {
      graph.nodes().positions((node) => at(node.data()));
      graph.fit(undefined, 24);
    },
    "By descent": () => graph.elements(":visible").layout({ name: "dagre", rankDir: "LR", nodeSep: 18, rankSep: 190, animate: false, fit: true, padding: 24 }).run(),
  };
  const tools = document.createElement("p");
  tools.className = "tools";
  for (const [name, act] of Object.entries(layouts)) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: name });
    button.setAttribute("aria-pressed", String(name === "By time"));
    button.addEventListener("click", () => {
      for (const other of tools.children) other.setAttribute("aria-pressed", String(other === button));
      act();
    });
    tools.append(button);
  }
  frame.before(tools);
  graph.on("mouseover", "edge", (event) => event.target.addClass("over"));
  graph.on("mouseout", "edge", (event) => event.target.removeClass("over"));
  graph.on("tap", "edge", (event) => open(event.target.data("href"), frame));
  graph.on("tap", "node", (event) => {
    const node = event.target;
    if (node.hasClass("fold")) {
      const copies = graph.nodes().filter((other) => other.data("folded_into") === node.id());
      copies.forEach((copy, index) => copy.position({ x: node.position("x") + 20, y: node.position("y") + 16 * (index + 1) }));
      copies.toggleClass("folded");
      if (tools.querySelector("[aria-pressed=true]").textContent === "By descent") layouts["By descent"]();
      return;
    }
    if (node.data("href")) open(node.data("href"), frame);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(style()));
  frame.graph = graph;
};
