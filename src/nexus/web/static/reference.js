// Starts the API reference from the description that this server gives.
"use strict";
(() => {
  const place = document.getElementById("reference");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
  dark.addEventListener("change", follow);
  follow();

  // The page has its own heading and landmarks, so the layout is only the authorization and the operations.
  const layout = ({ React }) => {
    const h = React.createElement;
    const Layout = ({ specSelectors, getComponent }) => {
      const status = specSelectors.loadingStatus();
      if (status === "loading") return h("p", { role: "status" }, "Loading …");
      if (status !== "success") return h("p", { role: "alert" }, "The description could not be loaded.");
      const part = (name) => h(getComponent(name, true));
      return h("div", { className: "swagger-ui" },
        h(getComponent("SvgAssets")),
        h("div", { className: "authorize-row" }, part("AuthorizeBtnContainer")),
        part("operations"));
    };
    // A link inside of the button that opens an operation could not be reached by a screen reader.
    const DeepLink = ({ text }) => h("span", null, text);
    return { components: { NexusLayout: Layout, DeepLink } };
  };

  // Samples of code stand above the answers of an operation. They are fetched when it is opened.
  const kept = new Map();
  const fetchSamples = async (name) => {
    const answer = await fetch(`/docs/samples/${encodeURIComponent(name)}`);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  };
  const samples = ({ React }) => {
    const h = React.createElement;
    const Samples = ({ name }) => {
      const [html, setHtml] = React.useState("");
      const here = React.useRef(null);
      React.useEffect(() => {
        let gone = false;
        if (!kept.has(name)) kept.set(name, fetchSamples(name));
        kept.get(name).then((text) => { if (!gone) setHtml(text); }, () => kept.delete(name));
        return () => { gone = true; };
      }, [name]);
      React.useLayoutEffect(() => {
        if (html) here.current.dispatchEvent(new CustomEvent("nexus:samples", { bubbles: true }));
      }, [html]);
      return h("div", { className: "operation-samples", ref: here, dangerouslySetInnerHTML: { __html: html } });
    };
    const withSamples = (Responses) => (props) => {
      const operation = props.specSelectors.specJson().getIn(["paths", props.path, props.method, "operationId"]);
      return h(React.Fragment, null, operation ? h(Samples, { name: operation }) : null, h(Responses, props));
    };
    return { wrapComponents: { responses: withSamples } };
  };

  // Names that the reference leaves out, given to whatever it draws.
  const names = [
    [".close-modal", (e) => e.setAttribute("aria-label", "Close")],
    [".modal-btn[aria-label]", (e) => e.removeAttribute("aria-label")],
    ["[data-param-name] select", (e) => e.setAttribute("aria-label", e.closest("tr").dataset.paramName)],
    ["table[role=region]", (e) => e.removeAttribute("role")],
    [".examples-select-element:not([aria-label])", (e) => e.setAttribute("aria-label", "Example")],
    ["pre:not([tabindex])", (e) => { e.tabIndex = 0; }],
    [".json-schema-2020-12-accordion:not([aria-label])", (e) => {
      if (!e.textContent.trim()) e.setAttribute("aria-label", "Fields");
    }],
  ];
  const nameAll = () => {
    for (const [selector, give] of names) place.querySelectorAll(selector).forEach(give);
  };
  new MutationObserver(nameAll).observe(place, { childList: true, subtree: true });

  SwaggerUIBundle({
    url: place.dataset.description,
    domNode: place,
    presets: [SwaggerUIBundle.presets.apis],
    plugins: [layout, samples],
    layout: "NexusLayout",
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: -1,
    displayRequestDuration: true,
    persistAuthorization: false,
    validatorUrl: null,
  });
})();
