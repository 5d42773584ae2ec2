// Written by `npm run client` from the API’s own OpenAPI document. Change the API, then run it again.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is the process alive? */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Can the process take requests? */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Credits, prices and the latest payments
         * @description API keys need `billing:read`.
         */
        get: operations["Billing_billing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every payment and refund, newest first
         * @description API keys need `billing:read`.
         */
        get: operations["Billing_transactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every movement of credits, newest first, with the balances it left
         * @description API keys need `billing:read`.
         */
        get: operations["Billing_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/recharge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to buy a package of credits
         * @description Send the payer to `checkout.url`, or open Razorpay’s checkout.js with `orderId` and `keyId`. Credits come once the gateway says that it is paid. Repeat a 503 with the same Idempotency-Key: it stays one payment.
         *
         *     With a log-in only.
         */
        post: operations["Payment_recharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One payment and how it stands
         * @description API keys need `billing:read`.
         */
        get: operations["Payment_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/payments/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the gateway now how a payment stands, when the payer comes back
         * @description Razorpay: with what checkout.js handed to the page. Stripe: with an empty body. It may be called any number of times.
         *
         *     With a log-in only.
         */
        post: operations["Payment_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/payments/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give unused credits back for money
         * @description Only credits that are free: used and held ones stay. The money goes back the way it came, in proportion.
         *
         *     With a log-in only.
         */
        post: operations["Payment_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/payments/{id}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receipt of a payment, as PDF
         * @description Of payments that are Succeeded or Refunded, with what was given back so far.
         *
         *     API keys need `billing:read`.
         */
        get: operations["paymentInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/payments/{vendor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take news of a payment
         * @description Called by the payment gateway. The signature is checked over the raw body before anything is read; the answer comes after the news and what follows of it are committed. A repeat changes nothing, and news may come in any order.
         */
        post: operations["PaymentWebhook_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a restaurant
         * @description Answers an access token, and sets the refresh token as an HttpOnly cookie.
         */
        post: operations["Session_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Ten tries in a quarter of an hour; unknown e-mail and wrong password answer the same.
         */
        post: operations["Session_logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a new access token
         * @description Uses the refresh cookie up and sets its successor. A cookie that was used up earlier ends the whole session: it may be stolen. Asking without one is no error: 204 says that nobody is logged in.
         */
        post: operations["Session_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log out
         * @description Ends the session of the refresh cookie, its access tokens with it, and removes the cookie. Without one it does nothing.
         */
        post: operations["Session_logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where you are logged in, newest first
         * @description Sessions that have ended are not shown.
         *
         *     With a log-in only.
         */
        get: operations["OwnSessions_list"];
        put?: never;
        post?: never;
        /**
         * End every session but this one
         * @description As one by one. API keys stay.
         *
         *     With a log-in only.
         */
        delete: operations["OwnSessions_endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session
         * @description It cannot refresh any more; its access token opens nothing within a minute. API keys stay.
         *
         *     With a log-in only.
         */
        delete: operations["OwnSessions_endOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Ends every other session, unless `keepOtherSessions`, and says so by mail. API keys stay.
         *
         *     With a log-in only.
         */
        post: operations["Password_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a link to choose a new password
         * @description Answers the same for every address. The link works once, for 30 minutes; three an hour to an account.
         */
        post: operations["Password_forgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password with the link’s token
         * @description Ends every session, then log in with the new password. API keys stay.
         */
        post: operations["Password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the profile and the credits
         * @description With a log-in only.
         */
        get: operations["Profile_readProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name, phone, country or time zone
         * @description What is absent stays. Scheduled campaigns keep their instant.
         *
         *     With a log-in only.
         */
        patch: operations["Profile_editProfile"];
        trace?: never;
    };
    "/merchants/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings in force
         * @description With a log-in only.
         */
        get: operations["Profile_readSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change sender, brand name, opt-out line, short links, sending hours or notifications
         * @description What is absent stays.
         *
         *     With a log-in only.
         */
        patch: operations["Profile_editSettings"];
        trace?: never;
    };
    "/merchants/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your API keys, newest first, revoked and expired ones too
         * @description With a log-in only.
         */
        get: operations["ApiKeys_list"];
        put?: never;
        /**
         * Make an API key
         * @description The answer holds the key, this once. It takes no Idempotency-Key, because an answer that is kept for repeats would keep the key: after a lost answer, revoke what you did not see and make another. To renew a key, make the new one first.
         *
         *     With a log-in only.
         */
        post: operations["ApiKeys_make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchants/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description It opens nothing within 5 seconds, for good.
         *
         *     With a log-in only.
         */
        delete: operations["ApiKeys_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The vendors, and what each needs
         * @description Draw the form of a gateway account from it: its credentials, settings and what the vendor can do.
         *
         *     With a log-in only.
         */
        get: operations["Providers_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gateway-accounts/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the order of fail-over
         * @description Name all your accounts; the operator’s always come last.
         *
         *     With a log-in only.
         */
        put: operations["AccountSteps_order"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gateway-accounts/{id}/probe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test the connection
         * @description Asks the vendor whether the stored credentials work, and sends nothing. `detail` says it in words. Ten times a minute.
         *
         *     With a log-in only.
         */
        post: operations["AccountSteps_probe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gateway-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The gateway accounts that carry your texts, in the order they are tried
         * @description Yours first, then the operator’s, which can be read alone and show no credentials.
         *
         *     With a log-in only.
         */
        get: operations["GatewayAccounts_list"];
        put?: never;
        /**
         * Add a gateway account
         * @description It is tried at the vendor first and kept only if that takes the credentials, unless `verify` is false. It goes to the end of your order. MSG91’s webhook secret is made when you give none. Takes no Idempotency-Key: no answer is kept for repeats.
         *
         *     With a log-in only.
         */
        post: operations["GatewayAccounts_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gateway-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One gateway account
         * @description With a log-in only.
         */
        get: operations["GatewayAccounts_read"];
        put?: never;
        post?: never;
        /**
         * Delete a gateway account
         * @description It carries nothing more from now on. Texts that are with the vendor already still get their receipts; the credentials are wiped after seven days, or within hours if it never carried a text.
         *
         *     With a log-in only.
         */
        delete: operations["GatewayAccounts_delete"];
        options?: never;
        head?: never;
        /**
         * Change a gateway account
         * @description Credentials and settings that are not named stay. Changed credentials are tried at the vendor first, unless `verify` is false.
         *
         *     With a log-in only.
         */
        patch: operations["GatewayAccounts_edit"];
        trace?: never;
    };
    "/campaigns/{id}/recipients/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a CSV of guests into a draft
         * @description Up to 100 MB and 1 000 000 rows, read as it arrives. UTF-8, UTF-16 and Windows-1252; comma, semicolon, tab or bar; with or
         *     without a header. The column of phone numbers is found by its header, else by what stands in it; the others become merge fields (up to 50).
         *     Numbers may have the national form of your country. Good rows are kept, the first of a repeated number wins, every other row is told with its
         *     reason at `GET /imports/{id}`. All or nothing: a broken upload, or a file that cannot be read, leaves the draft as it was.
         *
         *     API keys need `audience:write`.
         */
        post: operations["Import_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an import is, and what became of its rows
         * @description API keys need `audience:read`.
         */
        get: operations["Import_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every row that was not taken, as CSV
         * @description API keys need `audience:read`.
         */
        get: operations["Import_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who gets a campaign, and what became of each text
         * @description With `Accept: text/csv` all of them as one file. There a value that a spreadsheet would read as a formula, as every number with its +, stands behind an apostrophe; an import takes it off again.
         *
         *     API keys need `audience:read`.
         */
        get: operations["listRecipients"];
        put?: never;
        /**
         * Add recipients to a Draft, up to 10 000 a call
         * @description The good ones are kept, the others are listed in `problems`. The first of a repeated number stays.
         *
         *     API keys need `audience:write`.
         */
        post: operations["addRecipients"];
        /**
         * Take every recipient out of a draft
         * @description API keys need `audience:write`.
         */
        delete: operations["Recipients_empty"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opt-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Numbers that want no texts, newest first
         * @description They are left out of every campaign. A number leaves this list only when its owner texts START.
         *
         *     API keys need `audience:read`.
         */
        get: operations["listOptOuts"];
        put?: never;
        /**
         * Opt a number out
         * @description As if its owner had texted STOP: nothing goes to it any more, and what was still to go is skipped with its credits back. A repeat answers what is there.
         *
         *     API keys need `audience:write`.
         */
        post: operations["addOptOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/sms/{vendor}/{accountId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a delivery receipt
         * @description Called by the SMS gateway. The signature is checked over the public URL and the raw body before anything is read; the answer comes after the receipt is stored. A repeat changes nothing, and receipts may come in any order. A webhook that came unsigned is answered with 503, upon which the vendor sends it again, signed.
         */
        post: operations["Receipt_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/sms/msg91/{accountId}/{secret}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take MSG91’s delivery reports
         * @description MSG91 signs nothing, so the secret in the path is the proof; it is compared before anything is read. Several reports may come in one request (v2), or one (v3); all of them are stored before the answer, or none is.
         */
        post: operations["Receipt_takeReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/sms/{vendor}/{accountId}/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a text from a guest
         * @description Called by the SMS gateway; set it as the webhook of your numbers there. The signature is checked over the public URL and the raw body before anything is read. A request to stop is acted on before the answer: the number is opted out for every restaurant that texted it from this account, what was still to go to it is skipped and its credits come back. The answer has no body, so that no text is sent: confirmations are the gateway’s own. A repeat changes nothing.
         */
        post: operations["Inbound_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What guests wrote back, newest first
         * @description API keys need `audience:read`.
         */
        get: operations["listInbound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/l/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open a short link
         * @description Leads to the address that stood in the text, and counts the click: once for the guest, each time for the link. Robots, messengers that make a preview, browsers that fetch ahead and HEAD are led on and not counted. A browser reads the 404 as a page.
         */
        get: operations["openLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a campaign would cost, to the credit; stores nothing
         * @description API keys need `campaigns:read`.
         */
        post: operations["estimateNewCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a campaign will cost, to the credit, or would with another message
         * @description API keys need `campaigns:read`.
         */
        post: operations["estimateCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came of a campaign, with the proof that it adds up
         * @description API keys need `campaigns:read`.
         */
        get: operations["reportCampaign"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your campaigns, newest first
         * @description API keys need `campaigns:read`.
         */
        get: operations["listCampaigns"];
        put?: never;
        /**
         * Create a campaign: a Draft, or with `scheduledAt` Scheduled at once
         * @description API keys need `campaigns:write`.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One campaign, with its counts of this moment
         * @description API keys need `campaigns:read`.
         */
        get: operations["getCampaign"];
        put?: never;
        post?: never;
        /**
         * Cancel a campaign
         * @description Nothing more is sent from here on; `inFlight` says how many texts could not be called back. Their credits stay held until their fate is known, all others come back at once. Cancelling again answers the same.
         *
         *     API keys need `campaigns:write`.
         */
        delete: operations["cancelCampaign"];
        options?: never;
        head?: never;
        /**
         * Edit a campaign
         * @description Draft: every field; `recipients` replaces them all, `scheduledAt` schedules it. Scheduled: every field but recipients; what it costs is held anew in the same step, and `scheduledAt: null` makes it a Draft again. Paused: `name` and `offerEndsAt`.
         *
         *     API keys need `campaigns:write`.
         */
        patch: operations["editCampaign"];
        trace?: never;
    };
    "/campaigns/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule a Draft: check it, hold its credits, and send it at `scheduledAt` (absent: now)
         * @description From here on text, brand name, opt-out line and prices are frozen.
         *
         *     API keys need `campaigns:write`.
         */
        post: operations["scheduleCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a campaign that is being sent; it stops within a second of sending
         * @description API keys need `campaigns:write`.
         */
        post: operations["pauseCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send on with a paused campaign, from where it stopped
         * @description API keys need `campaigns:write`.
         */
        post: operations["resumeCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send one test message, as the first recipient would get it
         * @description It is paid like any other. A number gets three in ten minutes at most.
         *
         *     API keys need `campaigns:write`.
         */
        post: operations["testCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/campaigns/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new Draft of the same text and recipients, but for guests who opted out since
         * @description API keys need `campaigns:write`.
         */
        post: operations["duplicateCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a text to one guest or a few, now
         * @description API keys need `sms:send`.
         */
        post: operations["sendSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a text to one guest or a few, later
         * @description API keys need `sms:send`.
         */
        post: operations["scheduleSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sms/status/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of the texts of one call
         * @description API keys need `campaigns:read` and `audience:read`.
         */
        get: operations["smsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How you are doing: a period, and the one before it
         * @description Days are those of your time zone; at most 400. A text counts for the day it was begun, whenever its receipt or click comes, so the last days still grow.
         *
         *     API keys need `campaigns:read` and `billing:read`.
         */
        get: operations["readDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What moves, as it moves: a stream of server-sent events
         * @description Read it with `fetch` and the Authorization header. It begins with the state of this moment: `balance`, and a `campaign` event for each that is scheduled, being sent or paused. From then on each campaign that changes is told at most once a second, with all its counts; `balance` when credits move; `inbox` when a guest writes. Nothing is replayed: on (re)connecting read lists anew. A line `: beat` comes every 15 seconds. The stream ends when the access token expires, the session or key is ended, the server stops, or the reader does not keep up: wait for `retry` ms and connect again, with a fresh token. At most 10 streams an account. A key is told of `balance` with `billing:read` and of `inbox` with `audience:read` only.
         *
         *     API keys need `campaigns:read`.
         */
        get: operations["listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Stable; see the list of codes above.
         * @enum {string}
         */
        ProblemCode: "bad_request" | "validation_failed" | "unauthenticated" | "forbidden_scope" | "forbidden" | "not_found" | "method_not_allowed" | "not_acceptable" | "payload_too_large" | "unsupported_media_type" | "request_timeout" | "rate_limited" | "too_many_streams" | "internal_error" | "unavailable" | "precondition_failed" | "idempotency_key_reused" | "idempotency_in_progress" | "required" | "unknown_field" | "bad_value" | "email_taken" | "bad_credentials" | "too_many_attempts" | "wrong_password" | "bad_reset_token" | "weak_password" | "refresh_in_progress" | "too_many_api_keys" | "bad_country" | "bad_recipients" | "too_many_recipients" | "audience_not_available" | "import_running" | "unsupported_file" | "file_too_large" | "upload_broken" | "bad_mapping" | "phone_column_missing" | "phone_missing" | "phone_not_a_number" | "phone_exponent" | "phone_too_short" | "phone_too_long" | "phone_invalid" | "phone_extension" | "phone_premium" | "phone_unknown_country" | "empty_message" | "bad_placeholder" | "unknown_placeholder" | "empty_placeholder" | "too_long" | "unpriced_country" | "no_recipients" | "scheduled_in_past" | "scheduled_too_far" | "offer_ends_before_start" | "bad_time" | "bad_timezone" | "timezone_needed" | "bad_sender" | "insufficient_credits" | "not_draft" | "campaign_state" | "test_limit" | "unknown_package" | "unpriced_currency" | "no_payment_gateway" | "payment_refused" | "payment_state" | "credits_used" | "bad_signature" | "gateway_refused" | "gateway_account_changed" | "too_many_gateway_accounts" | "bad_order" | "no_gateway";
        ProblemFaultSchema: {
            /**
             * @description Where, dotted and indexed; empty for the whole body.
             * @example recipients[3].phone
             */
            path: string;
            /**
             * @description Stable; see the list of codes above.
             * @example phone_too_short
             */
            code: components["schemas"]["ProblemCode"];
            /** @example The number has only 6 digits. */
            detail: string;
        };
        ProblemSchema: {
            /**
             * @description A page about this kind of problem.
             * @example /docs#not_found
             */
            type: string;
            /** @example Nothing here */
            title: string;
            /** @example 404 */
            status: number;
            /**
             * @description One sentence about this very case.
             * @example There is nothing with this id.
             */
            detail: string;
            /**
             * @description Stable; see the list of codes above.
             * @example not_found
             */
            code: components["schemas"]["ProblemCode"];
            /**
             * @description The request id, also in `X-Request-Id`.
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            instance: string;
            /** @description For bad input: every fault at once. */
            errors?: components["schemas"]["ProblemFaultSchema"][];
        };
        Health: {
            /** @example ok */
            status: string;
        };
        PriceView: {
            /**
             * @description Decimal string.
             * @example 12.00
             */
            amount: string;
            /**
             * @description ISO 4217.
             * @example USD
             */
            currency: string;
        };
        PackageView: {
            /** @example taster */
            id: string;
            /** @example Taster */
            name: string;
            /** @example 500 */
            credits: number;
            price: components["schemas"]["PriceView"];
        };
        TillView: {
            /**
             * @example stripe
             * @enum {string}
             */
            gateway: "stripe" | "razorpay";
            /** @example Stripe */
            label: string;
        };
        RateCardView: {
            /** @example 2026-11 */
            version: string;
            /**
             * @description Credits per segment, by destination country. A country that is not listed is not served.
             * @example {
             *       "US": 1,
             *       "GB": 4
             *     }
             */
            rates: {
                [key: string]: number;
            };
        };
        TransactionView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /**
             * @example Credit Purchase
             * @enum {string}
             */
            type: "Credit Purchase" | "Refund";
            /** @example 12.00 */
            amount: string;
            /** @example USD */
            currency: string;
            /** @example 500 */
            credits: number;
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            paymentId: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00.000Z
             */
            createdAt: string;
        };
        TransactionPage: {
            items: components["schemas"]["TransactionView"][];
            /**
             * @description Null on the last page.
             * @example eyJpZCI6IjAxOTkifQ
             */
            nextCursor: string | null;
        };
        BillingView: {
            /**
             * @description Credits free to use.
             * @example 816
             */
            smsCredits: number;
            /**
             * @description Credits set apart for scheduled campaigns.
             * @example 184
             */
            smsCreditsHeld: number;
            packages: components["schemas"]["PackageView"][];
            /** @description Where packages can be paid; none: credits come from the operator. */
            gateways: components["schemas"]["TillView"][];
            rateCard: components["schemas"]["RateCardView"];
            transactions: components["schemas"]["TransactionPage"];
        };
        LedgerEntryView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /**
             * @description All `consume` entries of one campaign are shown as one.
             * @example hold
             * @enum {string}
             */
            kind: "purchase" | "grant" | "hold" | "consume" | "release" | "refund";
            /**
             * @description Credits moved.
             * @example 184
             */
            credits: number;
            /**
             * @description What it did to the free credits (of a grouped entry: in all).
             * @example -184
             */
            freeDelta: number;
            /** @example 184 */
            heldDelta: number;
            /**
             * @description Free credits afterwards.
             * @example 816
             */
            freeAfter: number;
            /** @example 184 */
            heldAfter: number;
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            campaignId: string | null;
            /** @example Sunday brunch */
            campaignName: string | null;
            /**
             * @description In the operator’s words, of a grant.
             * @example null
             */
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00.000Z
             */
            createdAt: string;
        };
        LedgerPage: {
            items: components["schemas"]["LedgerEntryView"][];
            /**
             * @description Null on the last page.
             * @example eyJpZCI6IjAxOTkifQ
             */
            nextCursor: string | null;
        };
        RechargeBody: {
            /**
             * @description One of `packages` of GET /billing.
             * @example taster
             */
            packageId: string;
            /**
             * @example stripe
             * @enum {string}
             */
            gateway: "stripe" | "razorpay";
            /**
             * @description ISO 4217; absent: the currency of your country.
             * @example EUR
             */
            currency?: string;
        };
        CheckoutView: {
            /**
             * @example stripe
             * @enum {string}
             */
            gateway: "stripe" | "razorpay";
            /**
             * @description A page to send the payer to.
             * @example https://checkout.stripe.com/c/pay/cs_live_a1
             */
            url?: string;
            /**
             * @description For Razorpay’s checkout.js.
             * @example order_RB58MiP5SPFYyM
             */
            orderId?: string;
            /**
             * @description For Razorpay’s checkout.js.
             * @example rzp_live_ILgsfZCZoFIKMb
             */
            keyId?: string;
            /** @example 12.00 */
            amount: string;
            /** @example USD */
            currency: string;
        };
        RechargeView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            paymentId: string;
            /**
             * @example Pending
             * @enum {string}
             */
            status: "Pending" | "Succeeded" | "Failed" | "Refunded";
            checkout: components["schemas"]["CheckoutView"];
        };
        PaymentView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /**
             * @example Succeeded
             * @enum {string}
             */
            status: "Pending" | "Succeeded" | "Failed" | "Refunded";
            /**
             * @example stripe
             * @enum {string}
             */
            gateway: "stripe" | "razorpay";
            /** @example taster */
            packageId: string;
            /** @example 500 */
            credits: number;
            /**
             * @description Credits that went back for money.
             * @example 0
             */
            creditsRefunded: number;
            /** @example 12.00 */
            amount: string;
            /** @example USD */
            currency: string;
            /** @description While it can be paid. */
            checkout: components["schemas"]["CheckoutView"] | null;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:01:00.000Z
             */
            settledAt: string | null;
        };
        VerifyBody: {
            /**
             * @description `razorpay_payment_id` of checkout.js.
             * @example pay_RB58MiP5SPFYyM
             */
            gatewayPaymentId?: string;
            /**
             * @description `razorpay_signature` of checkout.js.
             * @example 9ef4dffbfd84f1318f6739a3ce19f9d85851857ae648f114332d8401e0949a3d
             */
            signature?: string;
        };
        RefundBody: {
            /**
             * @description How many unused credits to give back; absent: all that this payment bought.
             * @example 500
             */
            credits?: number;
        };
        RefundView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            paymentId: string;
            /**
             * @description Pending until the gateway has confirmed it; the credits are gone at once.
             * @example Succeeded
             * @enum {string}
             */
            status: "Pending" | "Succeeded" | "Failed";
            /** @example 500 */
            credits: number;
            /** @example 12.00 */
            amount: string;
            /** @example USD */
            currency: string;
        };
        RegisterMerchant: {
            /**
             * @description Opens every text until a brand name is set.
             * @example Trattoria Uno
             */
            name: string;
            /**
             * Format: email
             * @example owner@trattoria.example
             */
            email: string;
            /**
             * @description International, or as written in `country`.
             * @example +1 212 555 0100
             */
            phone: string;
            /**
             * Format: password
             * @example seven olives and a lemon
             */
            password: string;
            /**
             * @description ISO 3166 code; by default that of the phone number.
             * @example US
             */
            country?: string;
            /**
             * @description IANA name; by default where most of the country lives.
             * @example America/New_York
             */
            timezone?: string;
        };
        MerchantView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /** @example Trattoria Uno */
            name: string;
            /** @example owner@trattoria.example */
            email: string;
            /**
             * @description E.164.
             * @example +12125550100
             */
            phone: string;
            /** @example US */
            country: string;
            /** @example America/New_York */
            timezone: string;
            /**
             * @description Credits free to use.
             * @example 50000
             */
            smsCredits: number;
            /**
             * @description Credits set apart for scheduled campaigns.
             * @example 0
             */
            smsCreditsHeld: number;
            /**
             * Format: date-time
             * @example 2027-01-15T09:30:00.000Z
             */
            createdAt: string;
        };
        SessionView: {
            merchant: components["schemas"]["MerchantView"];
            /**
             * @description For the Authorization header.
             * @example eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJ2ZXIiOjB9.MTIz
             */
            accessToken: string;
            /**
             * @description Seconds until the access token is out of date.
             * @example 900
             */
            expiresIn: number;
        };
        LogIn: {
            /** @example owner@trattoria.example */
            email: string;
            /**
             * Format: password
             * @example seven olives and a lemon
             */
            password: string;
        };
        OwnSessionView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /**
             * @description A coarse label; browser and address are not kept.
             * @example Chrome on Windows
             */
            device: string;
            /**
             * @description The session that asks.
             * @example true
             */
            current: boolean;
            /**
             * Format: date-time
             * @description When it logged in.
             * @example 2027-02-01T18:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last refreshed.
             * @example 2027-02-03T09:15:00.000Z
             */
            lastUsedAt: string;
            /**
             * Format: date-time
             * @description When it ends unless it is used: 30 days after its last use, 90 days after log-in at most.
             * @example 2027-03-05T09:15:00.000Z
             */
            expiresAt: string;
        };
        OwnSessionPage: {
            items: components["schemas"]["OwnSessionView"][];
            /**
             * @description Null on the last page.
             * @example eyJpZCI6IjAxOTkifQ
             */
            nextCursor: string | null;
        };
        ChangePasswordBody: {
            /**
             * Format: password
             * @example seven olives and a lemon
             */
            currentPassword: string;
            /**
             * Format: password
             * @example eight figs and a pear
             */
            newPassword: string;
            /**
             * @description Whether the other sessions go on.
             * @default false
             * @example false
             */
            keepOtherSessions: boolean;
        };
        ForgotPasswordBody: {
            /**
             * Format: email
             * @example owner@trattoria.example
             */
            email: string;
        };
        ForgotPasswordView: {
            /** @example If there is an account with this e-mail, a link to choose a new password is on its way. */
            detail: string;
        };
        ResetPasswordBody: {
            /**
             * @description From the link in the mail: what follows `#token=`.
             * @example q3Zt4mXw7KbN2vCy6rLd8hPf3sGj5kTeo1uE0iRaB2c
             */
            token: string;
            /**
             * Format: password
             * @example eight figs and a pear
             */
            password: string;
        };
        EditProfile: {
            /** @example Trattoria Due */
            name?: string;
            /**
             * @description International, or as written in the country.
             * @example +1 212 555 0101
             */
            phone?: string;
            /**
             * @description ISO 3166 code.
             * @example US
             */
            country?: string;
            /**
             * @description IANA name.
             * @example America/Chicago
             */
            timezone?: string;
        };
        SendingHours: {
            /** @example 10:00 */
            from: string;
            /** @example 20:00 */
            to: string;
        };
        Notifications: {
            /**
             * @description When a campaign has gone out, with its figures.
             * @example true
             */
            campaignDone: boolean;
            /**
             * @description When a campaign could not go out, or was missed.
             * @example true
             */
            campaignFailed: boolean;
            /**
             * @description When a campaign paused by itself, why, and what to do.
             * @example true
             */
            campaignPaused: boolean;
            /**
             * @description When the free credits fall below `lowCreditsBelow`; once each time.
             * @example true
             */
            lowCredits: boolean;
            /**
             * @description The mark, in credits.
             * @example 100
             */
            lowCreditsBelow: number;
            /**
             * @description A receipt for each payment.
             * @example true
             */
            payments: boolean;
            /**
             * @description Every Monday. Kept as data; not mailed yet.
             * @example false
             */
            weeklyReport: boolean;
        };
        SettingsView: {
            /**
             * @description Null: the gateway account’s own sender.
             * @example +15125550100
             */
            senderId: string | null;
            /**
             * @description Opens every text: `Trattoria Uno: …`.
             * @example Trattoria Uno
             */
            brandName: string;
            /**
             * @description Closes every text on a line of its own.
             * @example Reply STOP to opt out
             */
            optOutLine: string;
            /**
             * @description Whether links in texts become short ones whose clicks are counted.
             * @example true
             */
            shortenLinks: boolean;
            /**
             * @description What short links start with; a code of 8 characters follows. The operator’s, not to be changed here; null when there are none.
             * @example https://sms.example.com/l/
             */
            linkBase: string | null;
            /** @description Kept as data; not enforced yet. */
            sendingHours: components["schemas"]["SendingHours"];
            notifications: components["schemas"]["Notifications"];
        };
        SomeNotifications: {
            /**
             * @description When a campaign has gone out, with its figures.
             * @example true
             */
            campaignDone?: boolean;
            /**
             * @description When a campaign could not go out, or was missed.
             * @example true
             */
            campaignFailed?: boolean;
            /**
             * @description When a campaign paused by itself, why, and what to do.
             * @example true
             */
            campaignPaused?: boolean;
            /**
             * @description When the free credits fall below `lowCreditsBelow`; once each time.
             * @example true
             */
            lowCredits?: boolean;
            /**
             * @description The mark, in credits.
             * @example 100
             */
            lowCreditsBelow?: number;
            /**
             * @description A receipt for each payment.
             * @example true
             */
            payments?: boolean;
            /**
             * @description Every Monday. Kept as data; not mailed yet.
             * @example false
             */
            weeklyReport?: boolean;
        };
        EditSettings: {
            /**
             * @description A number, a short code, 3 to 11 letters and digits where your country’s carriers take names, or null.
             * @example +15125550100
             */
            senderId?: string | null;
            /** @example Trattoria Uno */
            brandName?: string;
            /** @example Reply STOP to opt out */
            optOutLine?: string;
            /** @example true */
            shortenLinks?: boolean;
            sendingHours?: components["schemas"]["SendingHours"];
            notifications?: components["schemas"]["SomeNotifications"];
        };
        CreateApiKey: {
            /**
             * @description To tell your keys apart.
             * @example Booking system
             */
            name: string;
            /**
             * @description All it may do.
             * @example [
             *       "sms:send",
             *       "campaigns:read"
             *     ]
             */
            scopes: ("campaigns:read" | "campaigns:write" | "sms:send" | "billing:read" | "audience:read" | "audience:write")[];
            /**
             * Format: date-time
             * @description When it stops by itself; by default never.
             * @example 2028-01-01T00:00:00Z
             */
            expiresAt?: string | null;
        };
        NewApiKeyView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /** @example Booking system */
            name: string;
            /**
             * @description How the key begins.
             * @example db_live_
             */
            prefix: string;
            /**
             * @description How it ends.
             * @example x9Kd
             */
            lastFour: string;
            /**
             * @example [
             *       "sms:send",
             *       "campaigns:read"
             *     ]
             */
            scopes: ("campaigns:read" | "campaigns:write" | "sms:send" | "billing:read" | "audience:read" | "audience:write")[];
            /**
             * Format: date-time
             * @example 2027-02-01T18:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description To the minute.
             * @example 2027-02-01T18:30:00.000Z
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @example 2028-01-01T00:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example null
             */
            revokedAt: string | null;
            /**
             * @description Shown this once: keep it where secrets are kept. The last six characters are a checksum.
             * @example db_live_…
             */
            key: string;
        };
        ApiKeyView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /** @example Booking system */
            name: string;
            /**
             * @description How the key begins.
             * @example db_live_
             */
            prefix: string;
            /**
             * @description How it ends.
             * @example x9Kd
             */
            lastFour: string;
            /**
             * @example [
             *       "sms:send",
             *       "campaigns:read"
             *     ]
             */
            scopes: ("campaigns:read" | "campaigns:write" | "sms:send" | "billing:read" | "audience:read" | "audience:write")[];
            /**
             * Format: date-time
             * @example 2027-02-01T18:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description To the minute.
             * @example 2027-02-01T18:30:00.000Z
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @example 2028-01-01T00:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example null
             */
            revokedAt: string | null;
        };
        ApiKeyPage: {
            items: components["schemas"]["ApiKeyView"][];
            /**
             * @description Null on the last page.
             * @example eyJpZCI6IjAxOTkifQ
             */
            nextCursor: string | null;
        };
        CredentialFieldView: {
            /** @example authToken */
            name: string;
            /** @example Auth token */
            label: string;
            /**
             * @description Never shown again, but for its last four characters.
             * @example true
             */
            secret: boolean;
            /** @example true */
            required: boolean;
            /**
             * @description Has several lines, as a key in PEM.
             * @example false
             */
            multiline: boolean;
            /**
             * @description The whole value matches it.
             * @example AC[0-9a-fA-F]{32}
             */
            pattern: string | null;
            /**
             * @description The same in words.
             * @example AC and 32 hex digits
             */
            shape: string | null;
        };
        CapabilitiesView: {
            /**
             * @example [
             *       "long-code",
             *       "short-code",
             *       "alphanumeric",
             *       "pool"
             *     ]
             */
            senderKinds: ("long-code" | "short-code" | "alphanumeric" | "pool")[];
            /**
             * @description Takes texts of registered templates only.
             * @example false
             */
            needsTemplate: boolean;
            /**
             * @description Texts in one request.
             * @example 1
             */
            batchSize: number;
            /**
             * @description How a receipt proves itself.
             * @example signed
             * @enum {string}
             */
            receipts: "signed" | "secret-path";
            /**
             * @description Guests can write back.
             * @example true
             */
            inbound: boolean;
            /**
             * @description Can be asked what became of a text.
             * @example true
             */
            looksUp: boolean;
        };
        ProviderView: {
            /** @example twilio */
            vendor: string;
            /** @example Twilio */
            label: string;
            credentialFields: components["schemas"]["CredentialFieldView"][];
            /**
             * @description Which settings mean something to it.
             * @example [
             *       "sender",
             *       "senders",
             *       "segmentsPerSecond",
             *       "countries"
             *     ]
             */
            settings: string[];
            capabilities: components["schemas"]["CapabilitiesView"];
            /**
             * @description Its error codes in words.
             * @example {
             *       "21610": "The guest has opted out with the gateway."
             *     }
             */
            failures: {
                [key: string]: string;
            };
        };
        ProviderList: {
            items: components["schemas"]["ProviderView"][];
        };
        OrderAccounts: {
            /**
             * @description All your accounts, the first one tried first.
             * @example [
             *       "0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a"
             *     ]
             */
            ids: string[];
        };
        TemplateSchema: {
            /**
             * @description As the vendor numbered it.
             * @example 65f0a1b2c3d4e5f601234567
             */
            id: string;
            /**
             * @description `##name##` is filled in.
             * @example Trattoria Uno: Hi ##name##, your table is ready.
             */
            text: string;
        };
        AccountSettingsSchema: {
            /**
             * @description Sends where neither campaign nor `senders` name one: a number, a short code, a name, or a Twilio messaging service.
             * @example +15125550100
             */
            sender?: string;
            /**
             * @description A sender for a country, by ISO 3166 code. What a country’s carriers do not take is refused.
             * @example {
             *       "GB": "TRATTORIA"
             *     }
             */
            senders?: {
                [key: string]: string;
            };
            /**
             * @description What the carriers let a sender send.
             * @example 1.25
             */
            segmentsPerSecond?: number;
            /**
             * @description Where it may carry texts to; left out: everywhere.
             * @example [
             *       "US",
             *       "CA"
             *     ]
             */
            countries?: string[];
            /** @description Registered texts, for vendors that take no other (MSG91). */
            templates?: components["schemas"]["TemplateSchema"][];
        };
        WebhooksView: {
            /**
             * @description Takes delivery receipts. Twilio and Vonage are told with each text; set MSG91’s, secret and all, in its panel.
             * @example https://sms.example.com/webhooks/sms/twilio/0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a/status
             */
            status: string;
            /**
             * @description Takes guests’ texts, STOP among them: set it at your numbers. Null where guests cannot write back.
             * @example https://sms.example.com/webhooks/sms/twilio/0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a/inbound
             */
            inbound: string | null;
        };
        HealthView: {
            /**
             * @description Unknown: not used since it was set up.
             * @example ok
             * @enum {string}
             */
            state: "ok" | "failing" | "unknown";
            /**
             * Format: date-time
             * @example 2027-02-01T18:00:00.000Z
             */
            since: string | null;
            /**
             * @description Why the vendor refuses the account, in words.
             * @example null
             */
            reason: string | null;
        };
        AccountView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /**
             * @description The operator’s can be read, not changed.
             * @example merchant
             * @enum {string}
             */
            owner: "merchant" | "operator";
            /** @example twilio */
            vendor: string;
            /** @example Twilio, main account */
            label: string;
            /**
             * @description Of a secret the last four characters, behind `…`.
             * @example {
             *       "accountSid": "AC0123456789abcdef0123456789abcdef",
             *       "authToken": "…e1f0"
             *     }
             */
            credentials: {
                [key: string]: string;
            };
            settings: components["schemas"]["AccountSettingsSchema"];
            /** @example true */
            enabled: boolean;
            /**
             * @description Fail-over order, lowest first; yours come before the operator’s.
             * @example 0
             */
            position: number;
            /** @description Null for the operator’s. */
            webhooks: components["schemas"]["WebhooksView"] | null;
            /**
             * Format: date-time
             * @description When the last genuine receipt came, to the minute.
             * @example 2027-02-01T18:30:00.000Z
             */
            lastReceiptAt: string | null;
            health: components["schemas"]["HealthView"];
            /**
             * Format: date-time
             * @example 2027-02-01T18:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2027-02-01T18:00:00.000Z
             */
            updatedAt: string;
        };
        AccountList: {
            items: components["schemas"]["AccountView"][];
        };
        TriedView: {
            /** @example true */
            ok: boolean;
            /** @example Twilio accepts the credentials. */
            detail: string;
        };
        CreateAccount: {
            /**
             * @example twilio
             * @enum {string}
             */
            vendor: "twilio" | "vonage" | "msg91";
            /**
             * @description By default the vendor’s name.
             * @example Twilio, main account
             */
            label?: string;
            /**
             * @description The `credentialFields` of the vendor (`GET /providers`).
             * @example {
             *       "accountSid": "AC0123456789abcdef0123456789abcdef",
             *       "authToken": "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
             *     }
             */
            credentials: {
                [key: string]: string;
            };
            settings: components["schemas"]["AccountSettingsSchema"];
            /**
             * @description Whether it carries texts.
             * @default true
             * @example true
             */
            enabled: boolean;
            /**
             * @description Asks the vendor first whether the credentials work, and keeps nothing when they do not.
             * @default true
             * @example true
             */
            verify: boolean;
        };
        EditAccount: {
            /** @example Twilio, main account */
            label?: string;
            /**
             * @description Those to change; the others stay as they are stored. Null takes one away.
             * @example {
             *       "accountSid": "AC0123456789abcdef0123456789abcdef",
             *       "authToken": "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
             *     }
             */
            credentials?: {
                [key: string]: string | null;
            };
            /** @description Those to change. Null takes one away. */
            settings?: components["schemas"]["AccountSettingsSchema"];
            /**
             * @description Whether it carries texts.
             * @example false
             */
            enabled?: boolean;
            /**
             * @description Asks the vendor first where credentials change.
             * @default true
             * @example true
             */
            verify: boolean;
        };
        ImportStarted: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            importId: string;
        };
        ImportProblemView: {
            /**
             * @description As a spreadsheet counts: the header is row 1.
             * @example 31
             */
            row: number;
            /**
             * @description The column’s header; empty when the whole row is meant.
             * @example Mobile No.
             */
            column: string;
            /**
             * @description `duplicate`, `opted_out`, `cell_too_long`, `too_many_cells`, or a code of the phone number as `phone_too_short`.
             * @example duplicate
             */
            code: string;
            /** @example This number stands further up in the list already; the first row with it is kept. */
            detail: string;
        };
        ImportFailure: {
            /** @example upload_broken */
            code: string;
            /** @example The upload broke off before its end; nothing was kept. Send the file again. */
            detail: string;
        };
        ImportView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            campaignId: string;
            /**
             * @example Completed
             * @enum {string}
             */
            status: "Running" | "Completed" | "Failed";
            /**
             * @description Rows read, without header and blank ones; once Completed = accepted + duplicates + invalid + optedOut.
             * @example 10000
             */
            rows: number;
            /**
             * @description Guests added to the draft.
             * @example 9477
             */
            accepted: number;
            /**
             * @description Rows whose number came before, in the file or in the draft.
             * @example 320
             */
            duplicates: number;
            /** @example 203 */
            invalid: number;
            /**
             * @description Guests who asked for no more texts.
             * @example 0
             */
            optedOut: number;
            /**
             * @description The header as read.
             * @example [
             *       "Guest Name",
             *       "Mobile No.",
             *       "City"
             *     ]
             */
            columns: string[];
            /**
             * @description What `{{…}}` can name in the message.
             * @example [
             *       "name",
             *       "city"
             *     ]
             */
            fields: string[];
            /** @description The first 100. */
            problems: components["schemas"]["ImportProblemView"][];
            /**
             * @description All of them, as CSV.
             * @example /imports/0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a/problems
             */
            problemsUrl: string;
            /** @description Why it is Failed; nothing of the file was kept. */
            failure?: components["schemas"]["ImportFailure"];
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-11-22T18:00:03.000Z
             */
            finishedAt: string | null;
        };
        OptOutView: {
            /**
             * @description E.164.
             * @example +15125550100
             */
            phone: string;
            /**
             * @description How it was learnt: `reply` from the guest, `merchant` by you, `gateway` from the carrier.
             * @example reply
             */
            source: string;
            /**
             * Format: date-time
             * @example 2027-02-01T22:31:00.000Z
             */
            createdAt: string;
        };
        OptOutPage: {
            items: components["schemas"]["OptOutView"][];
            /**
             * @description Null on the last page.
             * @example eyJpZCI6IjAxOTkifQ
             */
            nextCursor: string | null;
        };
        InboundView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6c
             */
            id: string;
            /**
             * @description Who sent it, E.164.
             * @example +15125550100
             */
            phone: string;
            /**
             * @description The number or sender pool it came to.
             * @example +15125550199
             */
            to: string;
            /** @example A table for two at eight? */
            text: string;
            /**
             * @description `stop` and `start` have been acted on; `reply` is for people to read.
             * @example reply
             * @enum {string}
             */
            kind: "stop" | "start" | "help" | "reply";
            /**
             * Format: uuid
             * @description The campaign it seems to answer: your latest to that number.
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            campaignId: string | null;
            /**
             * @description Null where it is gone.
             * @example Winter lunch
             */
            campaignName: string | null;
            /**
             * Format: date-time
             * @example 2027-02-01T22:31:00.000Z
             */
            receivedAt: string;
        };
        InboundPage: {
            items: components["schemas"]["InboundView"][];
            /**
             * @description Null on the last page.
             * @example eyJpZCI6IjAxOTkifQ
             */
            nextCursor: string | null;
        };
        OptOutBody: {
            /**
             * @description E.164, or as written in the merchant's country.
             * @example (512) 555-0100
             */
            phone: string;
        };
        RecipientBody: {
            /**
             * @description E.164, or as written in the merchant's country.
             * @example +15125550100
             */
            phone: string;
            /**
             * @description What the placeholders of the message take.
             * @example {
             *       "name": "Ana"
             *     }
             */
            fields?: {
                [key: string]: string;
            };
        };
        EstimateDraftBody: {
            /**
             * @description `{{field}}` takes a field of the recipient, `{{field|fallback}}` says what stands in for an empty one.
             * @example Hi {{name|friend}}, lunch is on us this Friday from 12 to 2.
             */
            message: string;
            /** @description Any number that cannot be used refuses the whole call. */
            recipients?: components["schemas"]["RecipientBody"][];
            /**
             * @description Comes with the guest book; until then 422.
             * @example null
             */
            audience?: Record<string, never> | null;
            /**
             * @description With it the campaign is checked, its credits are held and it is Scheduled; without, it is a Draft.
             * @example 2027-02-01T17:30:00-05:00
             */
            scheduledAt?: string | null;
            /**
             * @description IANA name; the merchant's own by default.
             * @example America/New_York
             */
            timezone?: string;
            /**
             * @description Null takes the sender of the settings.
             * @example +15125550100
             */
            senderId?: string | null;
            /**
             * @description Texts not begun by then are skipped and their credits come back. After `scheduledAt`.
             * @example 2027-02-01T20:00:00-05:00
             */
            offerEndsAt?: string | null;
            /** @example Winter lunch */
            name?: string;
        };
        BreakdownView: {
            /**
             * @description Segments a text.
             * @example 2
             */
            segments: number;
            /**
             * @example UCS-2
             * @enum {string}
             */
            encoding: "GSM-7" | "UCS-2";
            /** @example 140 */
            recipients: number;
            /** @example 280 */
            credits: number;
            /**
             * @description The characters that force Unicode.
             * @example ’ (U+2019) forces Unicode
             */
            why?: string;
        };
        WarningView: {
            /** @example unicode_forced */
            code: string;
            /** @example For 140 of 9500 recipients one character makes the text longer. */
            detail: string;
            /**
             * @description Where in the message, in UTF-16 units.
             * @example [
             *       4
             *     ]
             */
            at?: number[];
        };
        RefusalView: {
            /** @example empty_placeholder */
            code: string;
            /** @example Some recipients have nothing for name: write a fallback such as {{name|friend}}. */
            detail: string;
            /**
             * @description How many recipients it concerns.
             * @example 3
             */
            recipients: number;
            /**
             * @description The placeholders, or the countries.
             * @example [
             *       "name"
             *     ]
             */
            names?: string[];
        };
        PricedEstimateView: {
            /** @example 9500 */
            recipients: number;
            /** @example 9640 */
            segments: number;
            /** @example 9640 */
            credits: number;
            /**
             * @example mixed
             * @enum {string}
             */
            encoding: "GSM-7" | "UCS-2" | "mixed";
            breakdown: components["schemas"]["BreakdownView"][];
            warnings: components["schemas"]["WarningView"][];
            /** @description What scheduling would refuse; empty when it can go out. */
            refusals: components["schemas"]["RefusalView"][];
            /**
             * @description Free credits afterwards; negative says how many are missing.
             * @example 40360
             */
            balanceAfter: number;
        };
        EstimateBody: {
            /** @example Hi {{name|friend}}, the terrace is open again. */
            message?: string;
            /**
             * @description Does not change a price.
             * @example +15125550100
             */
            senderId?: string | null;
        };
        FunnelView: {
            /** @example 9500 */
            total: number;
            /**
             * @description Taken by the gateway.
             * @example 9480
             */
            accepted: number;
            /**
             * @description Reached the phone.
             * @example 9460
             */
            delivered: number;
            /**
             * @description Guests who opened a link.
             * @example 412
             */
            clicked: number;
        };
        FailedView: {
            /** @example 20 */
            total: number;
            /**
             * @description Not taken by the gateway: free.
             * @example 12
             */
            refused: number;
            /**
             * @description Taken by the gateway, but not delivered: paid.
             * @example 8
             */
            undelivered: number;
            /**
             * @description Nobody could find out whether they were taken: free.
             * @example 0
             */
            unresolved: number;
        };
        FailureView: {
            /** @example 30003 */
            code: string | null;
            /** @example The phone is switched off or out of reach. */
            text: string;
            /** @example 8 */
            recipients: number;
            /** @example true */
            paid: boolean;
        };
        SkipView: {
            /** @example opted_out */
            reason: string;
            /** @example The guest has opted out. */
            text: string;
            /** @example 5 */
            recipients: number;
        };
        GatewayShareView: {
            /**
             * Format: uuid
             * @example 612177a4-c0b9-5a07-b947-ab2107e0b56f
             */
            accountId: string;
            /**
             * @description The vendor.
             * @example twilio
             */
            gateway: string | null;
            /**
             * @description Texts it took.
             * @example 9480
             */
            accepted: number;
            /**
             * @description Credits those took.
             * @example 9480
             */
            credits: number;
            /** @example 9460 */
            delivered: number;
            /**
             * @description Refused by it, or taken and not delivered.
             * @example 20
             */
            failed: number;
            /**
             * @description Nobody knows yet whether it took them; they go nowhere else.
             * @example 3
             */
            unknown: number;
        };
        LinkClicksView: {
            /**
             * @description As it stood in the text.
             * @example https://uno.example/menu
             */
            url: string;
            /**
             * @description Guests who opened it.
             * @example 412
             */
            guests: number;
            /**
             * @description How often they did.
             * @example 530
             */
            clicks: number;
        };
        OtherLinksView: {
            /** @example 0 */
            links: number;
            /** @example 0 */
            clicks: number;
        };
        ClicksView: {
            /**
             * @description Robots and previews do not count.
             * @example 530
             */
            clicks: number;
            /** @description The 50 that most guests opened, then those nobody did. */
            links: components["schemas"]["LinkClicksView"][];
            /** @description Opened links past those 50: they may differ from guest to guest. */
            others: components["schemas"]["OtherLinksView"];
        };
        CreditCostView: {
            /**
             * @description Promised when it was scheduled.
             * @example 9640
             */
            estimated: number;
            /**
             * @description Still set apart for texts that are open or of unknown fate.
             * @example 0
             */
            held: number;
            /**
             * @description Used up: one text each that a gateway took.
             * @example 9620
             */
            consumed: number;
            /**
             * @description Came back.
             * @example 20
             */
            released: number;
        };
        CostView: {
            credits: components["schemas"]["CreditCostView"];
            /**
             * @description Segments of the texts that a gateway took.
             * @example 9620
             */
            segments: number;
        };
        DeliveryProofView: {
            /** @example 9500 */
            total: number;
            /** @example 12 */
            sent: number;
            /** @example 9460 */
            delivered: number;
            /** @example 20 */
            failed: number;
            /** @example 3 */
            unknown: number;
            /**
             * @description By reason.
             * @example {
             *       "opted_out": 5
             *     }
             */
            skipped: {
                [key: string]: number;
            };
            /**
             * @description Not sent yet.
             * @example 0
             */
            open: number;
            /**
             * @description total = sent + delivered + failed + unknown + skipped + open, the reasons sum to the counts, and the whole is what was scheduled.
             * @example true
             */
            addsUp: boolean;
        };
        TimelinePointView: {
            /**
             * Format: date-time
             * @description When it begins.
             * @example 2027-02-01T22:30:00.000Z
             */
            at: string;
            /** @example 1800 */
            accepted: number;
            /** @example 1620 */
            delivered: number;
            /**
             * @description Less those that a later receipt turned into deliveries, so it may be below 0.
             * @example 3
             */
            failed: number;
            /**
             * @description Guests who opened a link for the first time.
             * @example 41
             */
            clicked: number;
        };
        ReportView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            campaignId: string;
            /** @example Winter lunch */
            name: string;
            /**
             * @example Sent
             * @enum {string}
             */
            status: "Draft" | "Scheduled" | "Sending" | "Paused" | "Sent" | "Failed" | "Cancelled";
            /** @description Cumulative: who was delivered was accepted before. */
            funnel: components["schemas"]["FunnelView"];
            failed: components["schemas"]["FailedView"];
            /** @description In words, the most frequent first. */
            failures: components["schemas"]["FailureView"][];
            /** @description Why guests were not texted, in words, the most frequent first. */
            skips: components["schemas"]["SkipView"][];
            /** @description Who carried what; several where one stood in for another. */
            gateways: components["schemas"]["GatewayShareView"][];
            clicks: components["schemas"]["ClicksView"];
            cost: components["schemas"]["CostView"];
            deliveryProof: components["schemas"]["DeliveryProofView"];
            /** @description What happened when: evenly spaced, a minute or more apart, at most 200 points; they sum to the funnel. */
            timeline: components["schemas"]["TimelinePointView"][];
            /**
             * @description What guests wrote back but STOP and START; read them at `GET /sms/inbound?campaignId=`.
             * @example 14
             */
            replies: number;
            /**
             * @description Guests who answered it with STOP.
             * @example 5
             */
            optOuts: number;
        };
        OfferedRecipientBody: {
            /**
             * @description E.164, or as written in the merchant's country.
             * @example +15125550100
             */
            phone: string;
            /**
             * @description What the placeholders of the message take.
             * @example {
             *       "name": "Ana"
             *     }
             */
            fields?: {
                [key: string]: string;
            };
        };
        RecipientsBody: {
            recipients: components["schemas"]["OfferedRecipientBody"][];
        };
        RecipientProblemView: {
            /**
             * @description Which of the recipients given, from 0.
             * @example 3
             */
            index: number;
            /** @example recipients[3].phone */
            path: string;
            /** @example phone_too_short */
            code: string;
            /** @example The number has too few digits. */
            detail: string;
        };
        AddedRecipientsView: {
            /**
             * @description Recipients given.
             * @example 4
             */
            rows: number;
            /**
             * @description New to the draft.
             * @example 1
             */
            accepted: number;
            /**
             * @description Numbers that were there already: the first one stays.
             * @example 1
             */
            duplicates: number;
            /**
             * @description Not usable; `problems` says why.
             * @example 1
             */
            invalid: number;
            /**
             * @description Guests who want no texts.
             * @example 1
             */
            optedOut: number;
            /** @description Every fault of every recipient that was left out. */
            problems: components["schemas"]["RecipientProblemView"][];
        };
        RecipientView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6b
             */
            id: string;
            /** @example +15125550100 */
            phone: string;
            /**
             * @example {
             *       "name": "Ana"
             *     }
             */
            fields: {
                [key: string]: string;
            };
            /**
             * @example Delivered
             * @enum {string}
             */
            status: "Pending" | "Sending" | "Sent" | "Delivered" | "Failed" | "Unknown" | "Skipped";
            /**
             * @description Null until the text is made.
             * @example 1
             */
            segments: number | null;
            /**
             * @description What it took, or will take; 0 when it was free.
             * @example 1
             */
            credits: number | null;
            /**
             * Format: date-time
             * @example 2027-02-01T22:30:01.000Z
             */
            sentAt: string | null;
            /**
             * Format: date-time
             * @example 2027-02-01T22:30:04.000Z
             */
            deliveredAt: string | null;
            /**
             * Format: date-time
             * @example null
             */
            clickedAt: string | null;
            /**
             * @description The vendor that was asked to carry it.
             * @example twilio
             */
            gateway: string | null;
            /** @example null */
            errorCode: string | null;
            /**
             * @description The error in plain words.
             * @example null
             */
            errorText: string | null;
            /**
             * @description `opted_out`, `offer_ended`, `cancelled`, `missed`, or why the text could not be made.
             * @example null
             */
            skipReason: string | null;
        };
        RecipientPage: {
            items: components["schemas"]["RecipientView"][];
            /**
             * @description Null on the last page.
             * @example eyJpZCI6IjAxOTkifQ
             */
            nextCursor: string | null;
        };
        CreateCampaignBody: {
            /**
             * @description For yourself; guests do not see it.
             * @example Winter lunch
             */
            name: string;
            /**
             * @description `{{field}}` takes a field of the recipient, `{{field|fallback}}` says what stands in for an empty one.
             * @example Hi {{name|friend}}, lunch is on us this Friday from 12 to 2.
             */
            message: string;
            /** @description Any number that cannot be used refuses the whole call. */
            recipients?: components["schemas"]["RecipientBody"][];
            /**
             * @description Comes with the guest book; until then 422.
             * @example null
             */
            audience?: Record<string, never> | null;
            /**
             * @description With it the campaign is checked, its credits are held and it is Scheduled; without, it is a Draft.
             * @example 2027-02-01T17:30:00-05:00
             */
            scheduledAt?: string | null;
            /**
             * @description IANA name; the merchant's own by default.
             * @example America/New_York
             */
            timezone?: string;
            /**
             * @description Null takes the sender of the settings.
             * @example +15125550100
             */
            senderId?: string | null;
            /**
             * @description Texts not begun by then are skipped and their credits come back. After `scheduledAt`.
             * @example 2027-02-01T20:00:00-05:00
             */
            offerEndsAt?: string | null;
        };
        EstimateView: {
            /** @example 9500 */
            recipients: number;
            /** @example 9640 */
            segments: number;
            /** @example 9640 */
            credits: number;
            /**
             * @example mixed
             * @enum {string}
             */
            encoding: "GSM-7" | "UCS-2" | "mixed";
            breakdown: components["schemas"]["BreakdownView"][];
            warnings: components["schemas"]["WarningView"][];
            /** @description What scheduling would refuse; empty when it can go out. */
            refusals: components["schemas"]["RefusalView"][];
        };
        CountsView: {
            /**
             * @description The sum of all the others.
             * @example 9500
             */
            total: number;
            /** @example 0 */
            pending: number;
            /**
             * @description On their way to the gateway at this moment.
             * @example 0
             */
            sending: number;
            /**
             * @description Taken by the gateway, no receipt yet.
             * @example 12
             */
            sent: number;
            /** @example 9460 */
            delivered: number;
            /** @example 20 */
            failed: number;
            /**
             * @description Nobody knows yet whether the gateway took them; they are looked up.
             * @example 3
             */
            unknown: number;
            /**
             * @description Not sent, for a reason: opted out, offer over, cancelled.
             * @example 5
             */
            skipped: number;
        };
        SendingView: {
            /**
             * @description Texts the gateway took a minute, lately.
             * @example 1800
             */
            perMinute: number;
            /**
             * @description At that rate; null while nothing moves.
             * @example 240
             */
            secondsLeft: number | null;
        };
        CampaignView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /**
             * @example campaign
             * @enum {string}
             */
            kind: "campaign" | "direct" | "test";
            /** @example Winter lunch */
            name: string;
            /** @example Hi {{name|friend}}, lunch is on us this Friday from 12 to 2. */
            message: string;
            /**
             * @example Scheduled
             * @enum {string}
             */
            status: "Draft" | "Scheduled" | "Sending" | "Paused" | "Sent" | "Failed" | "Cancelled";
            /**
             * Format: date-time
             * @example 2027-02-01T22:30:00.000Z
             */
            scheduledAt: string | null;
            /** @example America/New_York */
            timezone: string;
            /** @example null */
            senderId: string | null;
            /**
             * Format: date-time
             * @example 2027-02-02T01:00:00.000Z
             */
            offerEndsAt: string | null;
            /** @description Of the stored recipients; null while it is being made. */
            estimate: components["schemas"]["EstimateView"] | null;
            /** @description Disjoint: they sum to `total`. */
            counts: components["schemas"]["CountsView"];
            /**
             * @description Guests who opened a link.
             * @example 0
             */
            clicked: number;
            /**
             * @description Nothing is left to send, but the fate of some messages is not known yet.
             * @example false
             */
            settling: boolean;
            /**
             * @description `merchant`, `many_refused`, `no_gateway`, or `misconfigured:` and the code of the gateway.
             * @example null
             */
            pauseReason: string | null;
            /**
             * @description `missed`, `no_gateway`, `none_accepted`.
             * @example null
             */
            failureReason: string | null;
            /**
             * Format: date-time
             * @example null
             */
            startedAt: string | null;
            /**
             * Format: date-time
             * @example null
             */
            finishedAt: string | null;
            /**
             * Format: date-time
             * @example 2027-01-20T09:00:00.000Z
             */
            createdAt: string;
            /**
             * @description The ETag; moves when the merchant edits, not while it is sent.
             * @example 3
             */
            version: number;
            /** @description Only of a single campaign, while it is being sent. */
            sending?: components["schemas"]["SendingView"];
            /**
             * @description Only on cancelling: messages that could not be called back.
             * @example 12
             */
            inFlight?: number;
        };
        CampaignPage: {
            items: components["schemas"]["CampaignView"][];
            /**
             * @description Null on the last page.
             * @example eyJpZCI6IjAxOTkifQ
             */
            nextCursor: string | null;
        };
        EditCampaignBody: {
            /**
             * @description For yourself; guests do not see it.
             * @example Winter lunch
             */
            name?: string;
            /**
             * @description `{{field}}` takes a field of the recipient, `{{field|fallback}}` says what stands in for an empty one.
             * @example Hi {{name|friend}}, lunch is on us this Friday from 12 to 2.
             */
            message?: string;
            /** @description Any number that cannot be used refuses the whole call. */
            recipients?: components["schemas"]["RecipientBody"][];
            /**
             * @description Comes with the guest book; until then 422.
             * @example null
             */
            audience?: Record<string, never> | null;
            /**
             * @description A time schedules a Draft and moves a Scheduled campaign; null makes it a Draft again.
             * @example 2027-02-01T18:00:00-05:00
             */
            scheduledAt?: string | null;
            /**
             * @description IANA name; the merchant's own by default.
             * @example America/New_York
             */
            timezone?: string;
            /**
             * @description Null takes the sender of the settings.
             * @example +15125550100
             */
            senderId?: string | null;
            /**
             * @description Texts not begun by then are skipped and their credits come back. After `scheduledAt`.
             * @example 2027-02-01T20:00:00-05:00
             */
            offerEndsAt?: string | null;
        };
        ScheduleBody: {
            /**
             * @description ISO 8601 with offset, or the wall clock of `timezone`. Absent: now.
             * @example 2027-02-01T17:30
             */
            scheduledAt?: string | null;
            /**
             * @description IANA name; the campaign's own by default.
             * @example America/New_York
             */
            timezone?: string;
        };
        TestBody: {
            /**
             * @description E.164, or as written in the merchant's country.
             * @example +15125550100
             */
            phone: string;
        };
        SmsAcceptedView: {
            /**
             * Format: uuid
             * @description Ask /sms/status/{campaignId} what became of it.
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            campaignId: string;
            /**
             * @example Scheduled
             * @enum {string}
             */
            status: "Draft" | "Scheduled" | "Sending" | "Paused" | "Sent" | "Failed" | "Cancelled";
            /**
             * @description Numbers after removing repeats and guests who opted out.
             * @example 2
             */
            recipients: number;
            /**
             * @description Credits held.
             * @example 2
             */
            credits: number;
        };
        SendSmsBody: {
            /**
             * @description E.164, or as written in the merchant's country. Nobody gets it twice.
             * @example [
             *       "+15125550100",
             *       "+15125550101"
             *     ]
             */
            to: string | string[];
            /** @example Your table is ready. See you in a minute! */
            message: string;
            /** @example +15125550199 */
            senderId?: string | null;
            /**
             * @description For the placeholders of the message; the same for everyone.
             * @example {
             *       "table": "12"
             *     }
             */
            fields?: {
                [key: string]: string;
            };
        };
        ScheduleSmsBody: {
            /**
             * @description E.164, or as written in the merchant's country. Nobody gets it twice.
             * @example [
             *       "+15125550100",
             *       "+15125550101"
             *     ]
             */
            to: string | string[];
            /** @example Your table is ready. See you in a minute! */
            message: string;
            /** @example +15125550199 */
            senderId?: string | null;
            /**
             * @description For the placeholders of the message; the same for everyone.
             * @example {
             *       "table": "12"
             *     }
             */
            fields?: {
                [key: string]: string;
            };
            /**
             * @description ISO 8601 with offset, or the wall clock of `timezone`.
             * @example 2027-02-01T17:30:00-05:00
             */
            scheduledAt: string;
            /**
             * @description IANA name; the merchant's own by default.
             * @example America/New_York
             */
            timezone?: string;
        };
        SmsStatusView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            campaignId: string;
            /**
             * @example Sent
             * @enum {string}
             */
            status: "Draft" | "Scheduled" | "Sending" | "Paused" | "Sent" | "Failed" | "Cancelled";
            counts: components["schemas"]["CountsView"];
            /** @description The first page, or the one after `cursor`. */
            recipients: components["schemas"]["RecipientView"][];
            /** @example null */
            nextCursor: string | null;
        };
        UpcomingView: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /** @example Winter lunch */
            name: string;
            /**
             * Format: date-time
             * @example 2027-02-01T22:30:00.000Z
             */
            scheduledAt: string;
            /** @example America/New_York */
            timezone: string;
            /** @example 9500 */
            recipients: number;
            /**
             * @description Held for it.
             * @example 9640
             */
            credits: number;
        };
        DayView: {
            /**
             * Format: date
             * @example 2027-02-01
             */
            day: string;
            /**
             * @description Texts begun that day that a gateway took.
             * @example 9480
             */
            accepted: number;
            /**
             * @description Of the texts begun that day, whenever the receipt came; so too below.
             * @example 9460
             */
            delivered: number;
            /** @example 20 */
            failed: number;
            /** @example 768 */
            clicked: number;
        };
        CauseView: {
            /** @example 30003 */
            code: string | null;
            /** @example The phone is switched off or out of reach. */
            text: string;
            /** @example 8 */
            recipients: number;
            /**
             * @description The gateway had taken them; refused ones are free.
             * @example true
             */
            paid: boolean;
        };
        TotalsView: {
            /**
             * @description Campaigns begun in the period that have gone out. Single texts and tests are none.
             * @example 4
             */
            campaignsSent: number;
            /**
             * @description Texts of the period that reached the phone, until now.
             * @example 9460
             */
            delivered: number;
            /**
             * @description Of the texts that a gateway took.
             * @example 0.9958
             */
            deliveredShare: number | null;
            /**
             * @description Guests who opened a link, of the texts delivered.
             * @example 0.0812
             */
            clickShare: number | null;
            /**
             * @description Guests who asked by text in the period to be left alone, of the texts delivered.
             * @example 0.0021
             */
            optOutShare: number | null;
        };
        DashboardView: {
            /**
             * @description Campaigns begun in the period that have gone out. Single texts and tests are none.
             * @example 4
             */
            campaignsSent: number;
            /**
             * @description Texts of the period that reached the phone, until now.
             * @example 9460
             */
            delivered: number;
            /**
             * @description Of the texts that a gateway took.
             * @example 0.9958
             */
            deliveredShare: number | null;
            /**
             * @description Guests who opened a link, of the texts delivered.
             * @example 0.0812
             */
            clickShare: number | null;
            /**
             * @description Guests who asked by text in the period to be left alone, of the texts delivered.
             * @example 0.0021
             */
            optOutShare: number | null;
            /** @description The next five. */
            upcoming: components["schemas"]["UpcomingView"][];
            /** @example 1880 */
            smsCredits: number;
            /** @example 9640 */
            smsCreditsHeld: number;
            /** @description Every day of the period, in your time zone. */
            textsPerDay: components["schemas"]["DayView"][];
            /** @description In words, the most frequent first. */
            failuresByCause: components["schemas"]["CauseView"][];
            /** @description As many days, just before. */
            previous: components["schemas"]["TotalsView"];
        };
        CampaignEvent: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            id: string;
            /**
             * @example Scheduled
             * @enum {string}
             */
            status: "Draft" | "Scheduled" | "Sending" | "Paused" | "Sent" | "Failed" | "Cancelled";
            /** @description Disjoint: they sum to `total`. */
            counts: components["schemas"]["CountsView"];
            /**
             * @description Guests who opened a link.
             * @example 0
             */
            clicked: number;
            /**
             * @description Nothing is left to send, but the fate of some messages is not known yet.
             * @example false
             */
            settling: boolean;
            /**
             * @description `merchant`, `many_refused`, `no_gateway`, or `misconfigured:` and the code of the gateway.
             * @example null
             */
            pauseReason: string | null;
            /**
             * @description The ETag; moves when the merchant edits, not while it is sent.
             * @example 3
             */
            version: number;
        };
        BalanceEvent: {
            /** @example 1880 */
            smsCredits: number;
            /** @example 9640 */
            smsCreditsHeld: number;
        };
        InboxEvent: {
            /**
             * Format: uuid
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6c
             */
            id: string;
            /**
             * Format: uuid
             * @description The campaign it seems to answer: your latest to that number.
             * @example 0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a
             */
            campaignId: string | null;
            /**
             * Format: date-time
             * @example 2027-02-01T22:31:00.000Z
             */
            receivedAt: string;
            /**
             * @example reply
             * @enum {string}
             */
            kind: "stop" | "start" | "help" | "reply";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Billing_billing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Billing_transactions: {
        parameters: {
            query?: {
                /** @description How many items to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionPage"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Billing_ledger: {
        parameters: {
            query?: {
                /** @description How many items to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Payment_recharge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same request answers what the first one answered (`Idempotency-Replayed: true`). Kept 24 h. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RechargeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RechargeView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `idempotency_in_progress` The first request is still running · `payment_state` The payment’s status does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unknown_package` No such package · `unpriced_currency` No price in that currency · `no_payment_gateway` That payment gateway is not set up · `payment_refused` The payment gateway refused · `idempotency_key_reused` Idempotency-Key used before */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Payment_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Payment_verify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `bad_signature` The signature does not fit */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `payment_state` The payment’s status does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `no_payment_gateway` That payment gateway is not set up */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Payment_refund: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same request answers what the first one answered (`Idempotency-Replayed: true`). Kept 24 h. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `payment_state` The payment’s status does not allow it · `idempotency_in_progress` The first request is still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `credits_used` Those credits are not free any more · `payment_refused` The payment gateway refused · `no_payment_gateway` That payment gateway is not set up · `idempotency_key_reused` Idempotency-Key used before */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    paymentInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `payment_state` The payment’s status does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    PaymentWebhook_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of Razorpay: the same for every copy. */
                "X-Razorpay-Event-Id"?: string;
                /** @description Of Razorpay: HMAC-SHA256 of the body, hex. */
                "X-Razorpay-Signature"?: string;
                /** @description Of Stripe: `t=` Unix seconds, `v1=` HMAC-SHA256 of `t.body`. */
                "Stripe-Signature"?: string;
            };
            path: {
                vendor: "stripe" | "razorpay";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done, or done before. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `bad_signature` The signature does not fit */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `payload_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unsupported_media_type` Content type not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Session_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterMerchant"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `email_taken` E-mail already registered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `too_many_attempts` Too many attempts · `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Session_logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `bad_credentials` E-mail or password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `too_many_attempts` Too many attempts · `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Session_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description No cookie came: nobody is logged in here. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden` Not allowed from here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `refresh_in_progress` Another request has just refreshed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Session_logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden` Not allowed from here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    OwnSessions_list: {
        parameters: {
            query?: {
                /** @description How many items to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSessionPage"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    OwnSessions_endOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    OwnSessions_endOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Password_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            /** @description Changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `wrong_password` The current password is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `too_many_attempts` Too many attempts · `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Password_forgot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPasswordBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForgotPasswordView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden` Not allowed from here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `too_many_attempts` Too many attempts · `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordBody"];
            };
        };
        responses: {
            /** @description The new password is in force. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden` Not allowed from here */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `bad_reset_token` This link does not work any more */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `too_many_attempts` Too many attempts · `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Profile_readProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Profile_editProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditProfile"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Profile_readSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Profile_editSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    ApiKeys_list: {
        parameters: {
            query?: {
                /** @description How many items to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    ApiKeys_make: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKeyView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `too_many_api_keys` Too many API keys */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    ApiKeys_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Providers_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderList"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_acceptable` Not available in that form */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    AccountSteps_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAccounts"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `bad_order` Not the order of all accounts */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    AccountSteps_probe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    GatewayAccounts_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_acceptable` Not available in that form */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    GatewayAccounts_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccount"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `payload_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `gateway_refused` The gateway does not take the account · `too_many_gateway_accounts` Too many gateway accounts */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    GatewayAccounts_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    GatewayAccounts_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    GatewayAccounts_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditAccount"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `gateway_account_changed` The account was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `payload_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `gateway_refused` The gateway does not take the account */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Import_import: {
        parameters: {
            query?: {
                /** @description JSON: column header, or its number counted from 1 → field name, `phone`, or `""` to leave it out. Columns it does not name are guessed. */
                mapping?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
                /**
                 * @example Guest Name,Mobile No.,City
                 *     Priya,+1 612 555 0119,New York
                 */
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportStarted"];
                };
            };
            /** @description `bad_mapping` The mapping does not fit the file · `upload_broken` The upload broke off · `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_draft` Only a draft can change so · `import_running` An import is running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `file_too_large` The file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unsupported_media_type` Content type not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unsupported_file` This file cannot be read · `phone_column_missing` No column with phone numbers · `bad_mapping` The mapping does not fit the file */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Import_show: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Import_problems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Columns row, column, code, detail; cells a spreadsheet would take for a formula begin with an apostrophe. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example row,column,code,detail
                     *     2,Mobile No.,phone_missing,There is no phone number.
                     */
                    "text/csv": string;
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    listRecipients: {
        parameters: {
            query?: {
                /** @description How many items to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description One or several of Pending, Sending, Sent, Delivered, Failed, Unknown, Skipped. */
                status?: string;
                /** @description Part of a field, or digits of the number. */
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or the whole list as CSV. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecipientPage"];
                    /**
                     * @example phone,name,status,…
                     *     '+15125550100,Ana,Delivered,…
                     */
                    "text/csv": string;
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    addRecipients: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same request answers what the first one answered (`Idempotency-Replayed: true`). Kept 24 h. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecipientsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description `true` when this is the first answer to the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedRecipientsView"];
                };
            };
            /** @description `validation_failed` The input has faults · `too_many_recipients` Too many recipients in one call */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_draft` Only a draft can change so · `import_running` An import is running · `idempotency_in_progress` The first request is still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `payload_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `idempotency_key_reused` Idempotency-Key used before */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Recipients_empty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft has no recipients. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_draft` Only a draft can change so · `import_running` An import is running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `precondition_failed` It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    listOptOuts: {
        parameters: {
            query?: {
                /** @description How many items to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Digits of the number. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptOutPage"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    addOptOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OptOutBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptOutView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Receipt_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description Twilio: HMAC-SHA1 of URL and parameters under the auth token, base64. */
                "X-Twilio-Signature"?: string;
                /** @description Vonage: a bearer JWT under the signature secret, with the hash of the body; each is taken once. */
                Authorization?: string;
            };
            path: {
                vendor: "twilio" | "vonage";
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": ({
                    MessageSid: string;
                    /** @example delivered */
                    MessageStatus: string;
                    /** @example 30005 */
                    ErrorCode?: string;
                } & {
                    [key: string]: string;
                }) | ({
                    /** Format: uuid */
                    message_uuid: string;
                    /** @example delivered */
                    status: string;
                    /** @example AZnB3nwKfT6aYB8uPUxbag */
                    client_ref?: string;
                } & {
                    [key: string]: unknown;
                });
                "application/json": ({
                    MessageSid: string;
                    /** @example delivered */
                    MessageStatus: string;
                    /** @example 30005 */
                    ErrorCode?: string;
                } & {
                    [key: string]: string;
                }) | ({
                    /** Format: uuid */
                    message_uuid: string;
                    /** @example delivered */
                    status: string;
                    /** @example AZnB3nwKfT6aYB8uPUxbag */
                    client_ref?: string;
                } & {
                    [key: string]: unknown;
                });
            };
        };
        responses: {
            /** @description Stored, or stored before. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `bad_signature` The signature does not fit */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `payload_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unsupported_media_type` Content type not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Receipt_takeReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                /** @description The secret of the account, as its webhook address has it. */
                secret: unknown;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description JSON of requests. */
                    data: string;
                } | ({
                    requestId: string;
                    number: string;
                    status: string;
                    /** @description Our reference. */
                    CRQID?: string;
                } & {
                    [key: string]: unknown;
                });
                "application/json": {
                    /** @description JSON of requests. */
                    data: string;
                } | ({
                    requestId: string;
                    number: string;
                    status: string;
                    /** @description Our reference. */
                    CRQID?: string;
                } & {
                    [key: string]: unknown;
                });
            };
        };
        responses: {
            /** @description Stored, or stored before. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `bad_signature` The signature does not fit */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `payload_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unsupported_media_type` Content type not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    Inbound_take: {
        parameters: {
            query?: never;
            header?: {
                /** @description Vonage: a bearer JWT under the signature secret, with the hash of the body. */
                Authorization?: string;
                /** @description Twilio: HMAC-SHA1 of URL and parameters under the auth token, base64. */
                "X-Twilio-Signature"?: string;
            };
            path: {
                /** @description The vendor of the account. */
                vendor: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": ({
                    MessageSid: string;
                    /** @example +15125550100 */
                    From: string;
                    /** @example +15125550199 */
                    To: string;
                    /** @example STOP */
                    Body: string;
                    /**
                     * @description Under Advanced Opt-Out only.
                     * @enum {string}
                     */
                    OptOutType?: "STOP" | "START" | "HELP";
                } & {
                    [key: string]: string;
                }) | ({
                    /** Format: uuid */
                    message_uuid: string;
                    /** @example 15125550100 */
                    from: string;
                    /** @example 15125550199 */
                    to: string;
                    /** @example STOP */
                    text: string;
                } & {
                    [key: string]: unknown;
                });
                "application/json": ({
                    MessageSid: string;
                    /** @example +15125550100 */
                    From: string;
                    /** @example +15125550199 */
                    To: string;
                    /** @example STOP */
                    Body: string;
                    /**
                     * @description Under Advanced Opt-Out only.
                     * @enum {string}
                     */
                    OptOutType?: "STOP" | "START" | "HELP";
                } & {
                    [key: string]: string;
                }) | ({
                    /** Format: uuid */
                    message_uuid: string;
                    /** @example 15125550100 */
                    from: string;
                    /** @example 15125550199 */
                    to: string;
                    /** @example STOP */
                    text: string;
                } & {
                    [key: string]: unknown;
                });
            };
        };
        responses: {
            /** @description Stored and acted on, now or before. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `bad_signature` The signature does not fit */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `payload_too_large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unsupported_media_type` Content type not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    listInbound: {
        parameters: {
            query?: {
                /** @description How many items to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only what seems to answer this campaign. */
                campaignId?: string;
                /** @description Only texts that were read so. */
                kind?: "stop" | "start" | "help" | "reply";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundPage"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    openLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description On to the address. */
            302: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    estimateNewCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateDraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricedEstimateView"];
                };
            };
            /** @description `validation_failed` The input has faults · `bad_recipients` Some recipients cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `audience_not_available` Audiences are not available yet */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    estimateCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstimateBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PricedEstimateView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    reportCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @description How many items to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description One or several of Draft, Scheduled, Sending, Paused, Sent, Failed, Cancelled. */
                status?: string;
                /** @description Part of the name. */
                q?: string;
                /** @description From this day or instant on: by `scheduledAt`, or by `createdAt` where there is none. */
                from?: string;
                /** @description Until the end of this day, or before this instant. */
                to?: string;
                /** @description One or several of campaign, direct, test. */
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same request answers what the first one answered (`Idempotency-Replayed: true`). Kept 24 h. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCampaignBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    /** @description The version of the campaign, for `If-Match`. */
                    ETag?: string;
                    /** @description `true` when this is the first answer to the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description `validation_failed` The input has faults · `bad_recipients` Some recipients cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `idempotency_in_progress` The first request is still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `no_recipients` Nobody to send to · `bad_placeholder` A placeholder cannot be read · `unknown_placeholder` A placeholder has no such field · `empty_placeholder` Some recipients lack a field · `empty_message` The message is empty · `too_long` The text is too long · `unpriced_country` A country without a price · `scheduled_in_past` That time has passed · `scheduled_too_far` That is more than a year ahead · `offer_ends_before_start` The offer ends before it starts · `insufficient_credits` Not enough credits · `audience_not_available` Audiences are not available yet · `idempotency_key_reused` Idempotency-Key used before */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of the campaign, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    cancelCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you read; 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of the campaign, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `campaign_state` The campaign’s status does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `precondition_failed` It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    editCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you read; 412 when it has changed since. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditCampaignBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of the campaign, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description `validation_failed` The input has faults · `bad_recipients` Some recipients cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `campaign_state` The campaign’s status does not allow it · `not_draft` Only a draft can change so · `import_running` An import is running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `precondition_failed` It was changed meanwhile */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `no_recipients` Nobody to send to · `bad_placeholder` A placeholder cannot be read · `unknown_placeholder` A placeholder has no such field · `empty_placeholder` Some recipients lack a field · `empty_message` The message is empty · `too_long` The text is too long · `unpriced_country` A country without a price · `scheduled_in_past` That time has passed · `scheduled_too_far` That is more than a year ahead · `offer_ends_before_start` The offer ends before it starts · `insufficient_credits` Not enough credits · `audience_not_available` Audiences are not available yet · `idempotency_key_reused` Idempotency-Key used before */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    scheduleCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same request answers what the first one answered (`Idempotency-Replayed: true`). Kept 24 h. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description The version of the campaign, for `If-Match`. */
                    ETag?: string;
                    /** @description `true` when this is the first answer to the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `campaign_state` The campaign’s status does not allow it · `import_running` An import is running · `idempotency_in_progress` The first request is still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `no_recipients` Nobody to send to · `bad_placeholder` A placeholder cannot be read · `unknown_placeholder` A placeholder has no such field · `empty_placeholder` Some recipients lack a field · `empty_message` The message is empty · `too_long` The text is too long · `unpriced_country` A country without a price · `scheduled_in_past` That time has passed · `scheduled_too_far` That is more than a year ahead · `offer_ends_before_start` The offer ends before it starts · `insufficient_credits` Not enough credits · `audience_not_available` Audiences are not available yet · `idempotency_key_reused` Idempotency-Key used before */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    pauseCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of the campaign, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `campaign_state` The campaign’s status does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    resumeCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The version of the campaign, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `campaign_state` The campaign’s status does not allow it · `no_gateway` No SMS gateway is set up */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    testCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same request answers what the first one answered (`Idempotency-Replayed: true`). Kept 24 h. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    /** @description `true` when this is the first answer to the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsAcceptedView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `idempotency_in_progress` The first request is still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `no_recipients` Nobody to send to · `bad_placeholder` A placeholder cannot be read · `unknown_placeholder` A placeholder has no such field · `empty_placeholder` Some recipients lack a field · `empty_message` The message is empty · `too_long` The text is too long · `unpriced_country` A country without a price · `scheduled_in_past` That time has passed · `scheduled_too_far` That is more than a year ahead · `offer_ends_before_start` The offer ends before it starts · `insufficient_credits` Not enough credits · `audience_not_available` Audiences are not available yet · `idempotency_key_reused` Idempotency-Key used before */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `test_limit` Too many test messages · `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    duplicateCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same request answers what the first one answered (`Idempotency-Replayed: true`). Kept 24 h. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    /** @description The version of the campaign, for `If-Match`. */
                    ETag?: string;
                    /** @description `true` when this is the first answer to the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `idempotency_in_progress` The first request is still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `idempotency_key_reused` Idempotency-Key used before */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    sendSms: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same request answers what the first one answered (`Idempotency-Replayed: true`). Kept 24 h. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendSmsBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    /** @description `true` when this is the first answer to the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsAcceptedView"];
                };
            };
            /** @description `validation_failed` The input has faults · `bad_recipients` Some recipients cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `idempotency_in_progress` The first request is still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `no_recipients` Nobody to send to · `bad_placeholder` A placeholder cannot be read · `unknown_placeholder` A placeholder has no such field · `empty_placeholder` Some recipients lack a field · `empty_message` The message is empty · `too_long` The text is too long · `unpriced_country` A country without a price · `scheduled_in_past` That time has passed · `scheduled_too_far` That is more than a year ahead · `offer_ends_before_start` The offer ends before it starts · `insufficient_credits` Not enough credits · `audience_not_available` Audiences are not available yet · `idempotency_key_reused` Idempotency-Key used before */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    scheduleSms: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repeat safe: the same key with the same request answers what the first one answered (`Idempotency-Replayed: true`). Kept 24 h. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduleSmsBody"];
            };
        };
        responses: {
            202: {
                headers: {
                    /** @description `true` when this is the first answer to the same Idempotency-Key. */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsAcceptedView"];
                };
            };
            /** @description `validation_failed` The input has faults · `bad_recipients` Some recipients cannot be used */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `idempotency_in_progress` The first request is still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `no_recipients` Nobody to send to · `bad_placeholder` A placeholder cannot be read · `unknown_placeholder` A placeholder has no such field · `empty_placeholder` Some recipients lack a field · `empty_message` The message is empty · `too_long` The text is too long · `unpriced_country` A country without a price · `scheduled_in_past` That time has passed · `scheduled_too_far` That is more than a year ahead · `offer_ends_before_start` The offer ends before it starts · `insufficient_credits` Not enough credits · `audience_not_available` Audiences are not available yet · `idempotency_key_reused` Idempotency-Key used before */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    smsStatus: {
        parameters: {
            query?: {
                /** @description How many items to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsStatusView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `not_found` Nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    readDashboard: {
        parameters: {
            query?: {
                /** @description The first day, of your time zone. 30 days up to `to` when left out. */
                from?: string;
                /** @description The last day; today when left out. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DashboardView"];
                };
            };
            /** @description `validation_failed` The input has faults */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
    listen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events without end; the `data` of each is a CampaignEvent, BalanceEvent or InboxEvent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example retry: 3000
                     *
                     *     event: balance
                     *     data: {"smsCredits":1880,"smsCreditsHeld":9640}
                     *
                     *     event: campaign
                     *     data: {"id":"0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a","status":"Sending","version":3,"counts":{"total":9500,"pending":7700,…},"clicked":0,"settling":false,"pauseReason":null}
                     *
                     *     event: inbox
                     *     data: {"id":"0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6c","campaignId":"0199c1de-7c0a-7d3e-9a60-1f2e3d4c5b6a","kind":"reply","receivedAt":"2027-02-01T22:31:00.000Z"}
                     *
                     *     : beat
                     */
                    "text/event-stream": string;
                };
            };
            /** @description `unauthenticated` No valid access token */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `forbidden_scope` The API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `rate_limited` Too many requests · `too_many_streams` Too many open streams */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `internal_error` Something failed on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
            /** @description `unavailable` Not available right now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemSchema"];
                };
            };
        };
    };
}
