/**
 * Stands for https://checkout.razorpay.com/v1/checkout.js: `new Razorpay(options).open()` with `order_id`, `handler` and
 * `modal.ondismiss`. It frames the simulator's page of the order and hands the signed return to `handler`.
 */
export const CHECKOUT_SCRIPT = `
(() => {
  const origin = new URL(document.currentScript.src).origin;
  window.Razorpay = class Razorpay {
    constructor(options) {
      this.options = options;
    }
    on() {
      return this;
    }
    open() {
      const { order_id, handler, modal } = this.options;
      const dialog = document.createElement('dialog');
      const frame = document.createElement('iframe');
      frame.title = 'Razorpay, simulated';
      frame.src = origin + '/razorpay/checkout/' + encodeURIComponent(order_id);
      frame.style = 'border:0;width:min(28rem,90vw);height:min(30rem,80vh)';
      dialog.append(frame);
      document.body.append(dialog);
      let paid;
      const listen = (event) => {
        if (event.origin !== origin || event.source !== frame.contentWindow || !event.data.razorpayReturn) return;
        paid = event.data.razorpayReturn;
        dialog.close();
      };
      window.addEventListener('message', listen);
      dialog.addEventListener('close', () => {
        window.removeEventListener('message', listen);
        dialog.remove();
        if (paid) handler?.(paid);
        else modal?.ondismiss?.();
      });
      dialog.showModal();
    }
    close() {
      document.querySelector('dialog:has(iframe[src^="' + origin + '"])')?.close();
    }
  };
})();
`;
