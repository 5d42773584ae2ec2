/** The nonce of this page's own styles, put there by the server; whatever makes styles at run time must carry it. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

// react-remove-scroll, below Mantine's modals, asks under this name.
Object.assign(window, { __webpack_nonce__: styleNonce });
