// Made from clients/openapi.json by `make clients`. Do not edit.

export type components = {
    schemas: {
        AccountIn: {
            /** @enum {string} */
            book: "client" | "own";
            code: string;
            name: string;
            name_ar?: string | null;
            /** @enum {string} */
            type: "asset" | "equity" | "expense" | "income" | "liability";
        };
        AccountOut: {
            /** @enum {string} */
            book: "client" | "own";
            code: string;
            /** @description Kept by a sub-ledger: no manual entry may touch it. */
            control: boolean;
            /** Format: date-time */
            created_at: string;
            id: string;
            name: string;
            name_ar: string | null;
            /** @description What the product itself posts here; null for an account that you added. */
            role: string | null;
            /** @enum {string} */
            status: "active" | "inactive";
            /** @enum {string} */
            type: "asset" | "equity" | "expense" | "income" | "liability";
            /** Format: date-time */
            updated_at: string;
        };
        AccountPatch: {
            name?: string;
            name_ar?: string | null;
            /** @enum {string} */
            status?: "active" | "inactive";
        };
        /** @description Where it stands. At least one part; Arabic forms end in `_ar`. */
        Address: {
            building?: string | null;
            building_ar?: string | null;
            city?: string | null;
            city_ar?: string | null;
            community?: string | null;
            community_ar?: string | null;
            country?: string | null;
            emirate?: string | null;
            latitude?: number | null;
            line1?: string | null;
            line1_ar?: string | null;
            line2?: string | null;
            line2_ar?: string | null;
            longitude?: number | null;
            makani?: string | null;
            po_box?: string | null;
            postal_code?: string | null;
            state?: string | null;
            street?: string | null;
            street_ar?: string | null;
        };
        /** @description Parts to change; null takes a part away. */
        AddressPatch: {
            building?: string | null;
            building_ar?: string | null;
            city?: string | null;
            city_ar?: string | null;
            community?: string | null;
            community_ar?: string | null;
            country?: string | null;
            emirate?: string | null;
            latitude?: number | null;
            line1?: string | null;
            line1_ar?: string | null;
            line2?: string | null;
            line2_ar?: string | null;
            longitude?: number | null;
            makani?: string | null;
            po_box?: string | null;
            postal_code?: string | null;
            state?: string | null;
            street?: string | null;
            street_ar?: string | null;
        };
        /** @description Aged receivables. */
        AgedReceivablesReport: {
            /** Format: date */
            as_of: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            limit: number;
            /** @description The path, below `/api/v2`, of the next page, with the instant of recording fixed; null on the last. */
            next: string | null;
            page: number;
            rows: components["schemas"]["AgedReceivablesRow"][];
            /** @description Of all pages, without totals. */
            rows_total: number;
            totals: components["schemas"]["AgedReceivablesRow"][];
        };
        /** @description What a lease owes in its currency, by the days since it was due; or, as a total, all leases of a currency. Names are those known at `known_at`. */
        AgedReceivablesRow: {
            /** @description Of the lease: at the bank, not yet paid. What they settle is settled already; it is open again on a return. */
            cheques_in_clearing: string;
            /** @description Of the lease: held, not yet taken to the bank. Not deducted. */
            cheques_in_hand: string;
            currency: string;
            /** @description A decimal with exactly the currency's minor digits. */
            days_1_30: string;
            /** @description A decimal with exactly the currency's minor digits. */
            days_31_60: string;
            /** @description A decimal with exactly the currency's minor digits. */
            days_61_90: string;
            /** @description A decimal with exactly the currency's minor digits. */
            days_91_120: string;
            /** @description The path, below `/api/v2`, of exactly the journal entries behind this row. */
            explain: string;
            /** @description The day that says what is due here: `as_of`, or today where the property is; null for several. */
            judged_on: string | null;
            lease_id: string | null;
            lease_number: string | null;
            /** @enum {string} */
            line: "lease" | "total";
            /** @description Due on the day or later. */
            not_due: string;
            oldest_due_on: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            over_120: string;
            property_id: string | null;
            property_name: string | null;
            tenant_id: string | null;
            tenant_name: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            total: string;
            unit_id: string | null;
        };
        /** @description Who issued the document on behalf of the supplier. */
        AgentOut: {
            name: string;
            name_ar: string | null;
        };
        AgreedInstalmentIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            /** Format: date */
            due_on: string;
        };
        AgreedInstalmentOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            /** Format: date */
            due_on: string;
        };
        AllocationOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            /** @description With `expand=charge`. */
            charge?: components["schemas"]["ChargeOut"] | null;
            charge_id: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: date */
            effective_on: string;
            id: string;
            /** @description With `expand=journal_entry`. */
            journal_entry?: components["schemas"]["JournalEntryOut"] | null;
            journal_entry_id: string;
            /** @description With `expand=payment`. */
            payment?: components["schemas"]["PaymentOut"] | null;
            payment_id: string;
            /** @description With `expand=release_journal_entry`. */
            release_journal_entry?: components["schemas"]["JournalEntryOut"] | null;
            release_journal_entry_id: string | null;
            release_reason: string | null;
            released_on: string | null;
            /** @enum {string} */
            status: "in_force" | "released";
            /** Format: date-time */
            updated_at: string;
        };
        AllocationPart: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            charge_id: string;
        };
        AllocationsIn: {
            allocations?: components["schemas"]["AllocationPart"][] | null;
        };
        ApiKeyIn: {
            currency?: ("AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR") | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            daily_ceiling?: string | null;
            expires_at?: string | null;
            /**
             * @description Addresses or CIDR networks; empty: from anywhere.
             * @default []
             */
            ip_allow_list?: string[];
            mode?: string | null;
            name: string;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            payment_ceiling?: string | null;
            property_ids?: string[] | null;
            /**
             * @description Whether its writes wait for a person. They are tried and taken back, and answered with 202 and a proposal, which somebody approves or rejects.
             * @default false
             */
            proposes?: boolean;
            scopes: string[];
        };
        /** @description A key as it is listed: never its text. */
        ApiKeyOut: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            currency: string | null;
            /** @description The most that it may move in a day. */
            daily_ceiling: string | null;
            expires_at: string | null;
            id: string;
            ip_allow_list: string[];
            last_four: string;
            last_used_at: string | null;
            mode: string;
            name: string;
            /** @description The most that it may move at a time. */
            payment_ceiling: string | null;
            prefix: string;
            /** @description With `expand=properties`. */
            properties?: components["schemas"]["PropertyOut"][];
            /** @description The only properties that it may touch; null for every one. */
            property_ids: string[] | null;
            /** @description Whether its writes wait for a person. They are tried and taken back, and answered with 202 and a proposal, which somebody approves or rejects. */
            proposes: boolean;
            /** @description With `expand=replaces`. */
            replaces?: components["schemas"]["ApiKeyOut"] | null;
            replaces_id: string | null;
            revoked_at: string | null;
            scopes: string[];
            status: string;
            /** Format: date-time */
            updated_at: string;
        };
        ApiKeyPatch: {
            currency?: ("AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR") | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            daily_ceiling?: string | null;
            expires_at?: string | null;
            /** @description Addresses or CIDR networks; empty: from anywhere. */
            ip_allow_list?: string[];
            name?: string;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            payment_ceiling?: string | null;
            property_ids?: string[] | null;
            /** @description Whether its writes wait for a person. They are tried and taken back, and answered with 202 and a proposal, which somebody approves or rejects. */
            proposes?: boolean;
            scopes?: string[];
        };
        /** @description Never a number without its unit; Dubai's documents mix both. */
        Area: {
            standard?: ("boma_rentable" | "boma_usable" | "ipms_1" | "ipms_2" | "ipms_3_1" | "ipms_3_2" | "ipms_4" | "other" | "title_deed") | null;
            /** @enum {string} */
            unit: "sqft" | "sqm";
            /** @description Kept to two digits. */
            value: number;
        };
        /** @description One try: what was sent, and what came back. Of long answers the beginning. */
        AttemptOut: {
            answer_body: string | null;
            answer_headers: {
                [key: string]: string;
            } | null;
            /** Format: date-time */
            created_at: string;
            error: string | null;
            number: number;
            request_headers: {
                [key: string]: string;
            };
            status: number | null;
            took_ms: number;
            url: string;
        };
        /** @description Who did it. A visitor is somebody who did not sign in. */
        AuditActor: {
            id: string;
            name: string;
            /** @enum {string} */
            type: "command" | "job" | "key" | "user" | "visitor";
        };
        /** @description A field's value before and after. */
        AuditChange: {
            after: unknown;
            before: unknown;
        };
        /** @description What one transaction did, or was shown. It never changes. */
        AuditEntryOut: {
            actor: components["schemas"]["AuditActor"];
            address: string | null;
            /** Format: date-time */
            created_at: string;
            /** @description SHA-256 over this entry and the hash of the one before it. */
            hash: string;
            id: string;
            /** @description With `expand=key`. */
            key?: components["schemas"]["ApiKeyOut"] | null;
            key_id: string | null;
            /** @enum {string} */
            kind: "access" | "change" | "reading";
            /** @description Counts up by one from entry to entry, without gaps. */
            number: number;
            operation: string;
            /** @enum {string} */
            outcome: "done" | "refused";
            /** @description Of a transaction that did very much: which of its entries this is. */
            part: number;
            parts: number;
            request_id: string;
            things: components["schemas"]["AuditThing"][];
            user_agent: string | null;
        };
        /** @description What happened to one thing. */
        AuditThing: {
            /** @description What became of each field of a thing that was there before. */
            changed?: {
                [key: string]: components["schemas"]["AuditChange"];
            } | null;
            details?: {
                [key: string]: unknown;
            } | null;
            /** @description The scope without which values are left out. */
            missing_scope?: string | null;
            /** @description The thing as it came to be, or as it was when it was deleted. */
            object?: {
                [key: string]: unknown;
            } | null;
            object_id?: string | null;
            object_type?: string | null;
            /** @description Where it happened in another organisation, such as the one of the test keys. */
            organisation_id?: string | null;
            type: string;
        };
        /** @description What an account holds in one currency. */
        BalanceOut: {
            account_id: string;
            /** @description Debits less credits. */
            balance: string;
            /** @enum {string} */
            book: "client" | "own";
            code: string;
            /** @description A decimal with exactly the currency's minor digits. */
            credits: string;
            currency: string;
            /** @description A decimal with exactly the currency's minor digits. */
            debits: string;
            name: string;
            name_ar: string | null;
            /** @enum {string} */
            type: "asset" | "equity" | "expense" | "income" | "liability";
        };
        /** @description Balance sheet. */
        BalanceSheetReport: {
            /** Format: date */
            as_of: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            rows: components["schemas"]["BalanceSheetRow"][];
            totals: components["schemas"]["BalanceSheetRow"][];
        };
        /** @description An account in one currency; the result of income and expense to date; or, as a total, a section of a book. Assets count debits less credits, liabilities and equity credits less debits. */
        BalanceSheetRow: {
            account_code: string | null;
            account_id: string | null;
            account_name: string | null;
            account_name_ar: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            /** @enum {string} */
            book: "client" | "own";
            currency: string;
            /** @description The path, below `/api/v2`, of exactly the journal entries behind this row. */
            explain: string;
            /** @enum {string} */
            line: "account" | "result" | "total";
            /** @enum {string} */
            section: "assets" | "difference" | "equity" | "liabilities" | "liabilities_and_equity";
        };
        /** @description What a tenant is bound to and has paid, in one currency, as sums over all their leases and payments. */
        BalanceSummary: {
            /** @description A decimal with exactly the currency's minor digits. */
            annual_rent: string;
            /** @description A decimal with exactly the currency's minor digits. */
            bounced: string;
            /** @description A decimal with exactly the currency's minor digits. */
            cleared: string;
            currency: string;
            /** @description A decimal with exactly the currency's minor digits. */
            pending: string;
            /** @description A decimal with exactly the currency's minor digits. */
            reversed: string;
        };
        BalancesOut: {
            accounts: components["schemas"]["BalanceOut"][];
            as_of: string | null;
            known_at: string | null;
            totals: components["schemas"]["BookTotalOut"][];
        };
        /** @description Writes, done in their order in one transaction. */
        BatchIn: {
            /**
             * @description `all_or_nothing`: the first that fails undoes all. `each`: one that fails undoes itself alone.
             * @default all_or_nothing
             * @enum {string}
             */
            mode?: "all_or_nothing" | "each";
            operations: components["schemas"]["BatchOperation"][];
        };
        /** @description One write, as it would be sent by itself. */
        BatchOperation: {
            /** @description What the operation takes. Any value may be `{"$ref": "tenant.data.id"}`: a text, a number or a truth value of an earlier answer, whose operation is named by its `id`, or by its number from 0. */
            body?: {
                [key: string]: unknown;
            };
            id?: string | null;
            if_match?: string | null;
            /** @enum {string} */
            method: "DELETE" | "PATCH" | "POST" | "PUT";
            /** @description Below `/api/v2`. A segment may stand for an earlier answer: `/leases/{lease.data.id}/activation`. */
            path: string;
        };
        /** @description What became of each operation, in their order. */
        BatchOut: {
            done: number;
            failed: number;
            results: components["schemas"]["BatchResult"][];
        };
        /** @description What became of one operation. */
        BatchResult: {
            /** @description The answer's body, or the problem; null where there is none. */
            body: unknown;
            /** @description `location` and `etag`, where there are any. */
            headers: {
                [key: string]: string;
            };
            id: string | null;
            index: number;
            /** @enum {string} */
            outcome: "done" | "failed" | "not_done";
            /** @description As the operation by itself would be answered. */
            status: number | null;
        };
        /** @description A lease, or a property with all its leases. */
        BillingRunIn: {
            lease_id?: string | null;
            property_id?: string | null;
            through?: string | null;
        };
        BillingRunOut: {
            /** @description New charges. */
            charges: number;
            /** @description Corrections of charges that were too high. */
            credits: number;
            leases: number;
        };
        BillingSettingsOut: {
            allocation_order: ("chiller" | "damage" | "late_fee" | "other" | "parking" | "penalty" | "rent" | "returned_cheque_fee" | "service_charge")[];
            apply_credits: boolean;
            /**
             * @description What new leases begin with.
             * @enum {string}
             */
            billing_months: "anniversary" | "calendar";
            lead_days: number;
            /**
             * @description What new leases begin with.
             * @enum {string}
             */
            proration: "actual" | "annual_365" | "annual_365_25" | "annual_366" | "lease_year" | "thirty_day";
            /**
             * @description When what is charged for a period becomes income: at once, or month by month as it is earned, until then it is deferred rent (account 2160). Decides for charges that are made from now on.
             * @enum {string}
             */
            recognition: "monthly" | "on_charge";
            /** Format: date */
            starts_on: string;
        };
        BillingSettingsPatch: {
            /** @description Which type a payment settles first among charges due on one day; each type once. Without `damage`, that comes before late fees. */
            allocation_order?: ("chiller" | "damage" | "late_fee" | "other" | "parking" | "penalty" | "rent" | "returned_cheque_fee" | "service_charge")[];
            /** @description Whether a tenant's credit settles new charges by itself. */
            apply_credits?: boolean;
            /**
             * @description Whether instalments begin on the lease's own day of the month, or on the first of a month: then a part of a month comes first, whole months follow, and the last instalment is the remainder.
             * @enum {string}
             */
            billing_months?: "anniversary" | "calendar";
            /** @description How many days before its due date a charge is made. */
            lead_days?: number;
            /**
             * @description What the days of a lease year that ends early cost: by the days of that lease year, of each calendar month, by months of 30 days, or by a year of 365, 366 or 365.25.
             * @enum {string}
             */
            proration?: "actual" | "annual_365" | "annual_365_25" | "annual_366" | "lease_year" | "thirty_day";
            /**
             * @description When what is charged for a period becomes income: at once, or month by month as it is earned, until then it is deferred rent (account 2160). Decides for charges that are made from now on.
             * @enum {string}
             */
            recognition?: "monthly" | "on_charge";
            /**
             * Format: date
             * @description Instalments due before this day are not charged here. Default: the day on which the organisation was made.
             */
            starts_on?: string;
        };
        /** @description All accounts of a book in one currency: its debits equal its credits. */
        BookTotalOut: {
            /** @enum {string} */
            book: "client" | "own";
            /** @description A decimal with exactly the currency's minor digits. */
            credits: string;
            currency: string;
            /** @description A decimal with exactly the currency's minor digits. */
            debits: string;
        };
        CancellationIn: {
            reason: string;
        };
        Card: {
            authorisation: string;
            last_four: string;
        };
        /** @description A line of an entry that moved bank, cash or a deposit; or what cleared money settled of a charge in the period, more or less than before, as income, tax and the tenant's credit that was used for it. */
        CashLedgerRow: {
            account_code: string | null;
            account_id: string | null;
            account_name: string | null;
            account_name_ar: string | null;
            /** @description What it added to bank and cash; for lines of cash itself, the change. */
            amount: string;
            /** @enum {string} */
            book: "client" | "own";
            charge_id: string | null;
            currency: string;
            /** @description The entry's day; null for a charge, whose allocations have days of their own. */
            date: string | null;
            description: string;
            /** @description The path, below `/api/v2`, of the entry, or of the charge's allocations. */
            explain: string;
            journal_entry_id: string | null;
            lease_id: string | null;
            /** @enum {string} */
            line: "charge" | "entry";
            property_id: string | null;
            /** @enum {string} */
            section: "cash" | "deposits" | "expense" | "income" | "other" | "tax" | "tenant_credits";
            tenant_id: string | null;
        };
        /** @description A field's value before and after. */
        Change: {
            after: unknown;
            before: unknown;
        };
        /** @description Where this part of the feed ends. */
        ChangesMeta: {
            /** @description Ask with this next. */
            after: number;
            /** @description The oldest event that is kept. */
            first_seq: number;
            /** @description Whether there is more to read now. */
            has_more: boolean;
            /** @description The latest event. */
            last_seq: number;
        };
        /** @description How what was charged was brought in line with the schedule. */
        ChargeCorrectionOut: {
            /** @description What the charges come to, less the credits, tax included; negative for the tenant. */
            amount: string;
            charges: components["schemas"]["ChargeOut"][];
            credits: components["schemas"]["CreditOut"][];
        };
        /** @description A charge that no schedule makes. Its tax is decided by what is charged, for which unit and when. */
        ChargeIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            description: string;
            due_on?: string | null;
            lease_id: string;
            /** @enum {string} */
            type: "chiller" | "damage" | "late_fee" | "other" | "parking" | "penalty" | "returned_cheque_fee" | "service_charge";
        };
        ChargeOut: {
            /** @description By payments. */
            allocated: string;
            /** @description Net and tax. */
            amount: string;
            /** Format: date-time */
            created_at: string;
            /** @description By corrections, discounts, waivers and write-offs. */
            credited: string;
            currency: string;
            /** @description What of the net, after corrections, is neither income yet nor will be on its due day (account 2160). */
            deferred: string;
            description: string;
            /** Format: date */
            due_on: string;
            id: string;
            /** @description With `expand=journal_entry`. */
            journal_entry?: components["schemas"]["JournalEntryOut"] | null;
            journal_entry_id: string;
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string;
            /** @description With `expand=lease_item`. */
            lease_item?: components["schemas"]["LeaseItemOut"] | null;
            lease_item_id: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            net: string;
            /** @description What is still owed. */
            open: string;
            period_end: string | null;
            period_start: string | null;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string;
            /** @enum {string} */
            status: "open" | "settled";
            /** @description A decimal with exactly the currency's minor digits. */
            tax: string;
            /** @enum {string} */
            tax_category: "exempt" | "out_of_scope" | "standard" | "zero_rated";
            /** @description With `expand=tax_document`. */
            tax_document?: components["schemas"]["TaxDocumentOut"] | null;
            /** @description The invoice on which it stands. */
            tax_document_id: string | null;
            /** @description Percent, such as 5.00. */
            tax_rate: string;
            tax_reason: string;
            /** @description With `expand=tenant`. */
            tenant?: components["schemas"]["TenantListed"] | null;
            tenant_id: string;
            /** @enum {string} */
            type: "chiller" | "damage" | "late_fee" | "other" | "parking" | "penalty" | "rent" | "returned_cheque_fee" | "service_charge";
            /** @description With `expand=unit`. */
            unit?: components["schemas"]["UnitOut"] | null;
            unit_id: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        Cheque: {
            bank: string;
            /**
             * Format: date
             * @description The date written on it; it can't be paid before.
             */
            date: string;
            drawer: string;
            number: string;
        };
        ChequeClearanceIn: {
            date?: string | null;
        };
        ChequeDepositDetail: {
            account: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            cheque_count: number;
            cheques: components["schemas"]["DepositedCheque"][];
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: date */
            date: string;
            id: string;
            number: string;
            reference: string | null;
        };
        ChequeDepositIn: {
            account?: string | null;
            cheque_ids: string[];
            date?: string | null;
            reason_after_end?: string | null;
            reference?: string | null;
        };
        ChequeDepositOut: {
            account: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            cheque_count: number;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: date */
            date: string;
            id: string;
            number: string;
            reference: string | null;
        };
        ChequeDetails: {
            account_last_four?: string | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            bank: string;
            branch?: string | null;
            custody_place?: string | null;
            date?: string | null;
            drawer: string;
            /**
             * @description Its paper is not in your hands yet; its custody says when it came.
             * @default false
             */
            expected?: boolean;
            notes?: string | null;
            number: string;
            payee?: string | null;
            received_on?: string | null;
        };
        /** @description Cheque forecast. */
        ChequeForecastReport: {
            /** Format: date */
            as_of: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            rows: components["schemas"]["ChequeForecastRow"][];
            totals: components["schemas"]["ChequeForecastRow"][];
        };
        /** @description The cheques that are written for a period and not cleared; those whose date is over stand in the first. Those in hand that are dated after the last day of their lease are to be given back and aren't counted. Or, as a total, all of a currency. */
        ChequeForecastRow: {
            /** @description What is written on them. */
            amount: string;
            /** @description The amount times the risk, rounded half up. */
            at_risk: string;
            /** @description Percent of the value presented in the two years before that was returned; null without any. */
            bounce_risk: string | null;
            cheques: number;
            currency: string;
            /** @description Of the amount: promised, not in hand. */
            expected: string;
            /** @description The path, below `/api/v2`, of these cheques. */
            explain: string;
            /** @description Of the amount: deposited, not cleared. */
            in_clearing: string;
            /** @description A decimal with exactly the currency's minor digits. */
            in_hand: string;
            /** @description The amount less what is at risk. */
            likely: string;
            /** @enum {string} */
            line: "period" | "total";
            period_start: string | null;
        };
        ChequeHandBackDetail: {
            cheque_count: number;
            cheques: components["schemas"]["HandedBackCheque"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            date: string;
            id: string;
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string | null;
            number: string;
            person: string | null;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string | null;
            reason: string;
            /** @description With `expand=tenant`. */
            tenant?: components["schemas"]["TenantListed"] | null;
            tenant_id: string;
        };
        ChequeHandBackOut: {
            cheque_count: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            date: string;
            id: string;
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string | null;
            number: string;
            person: string | null;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string | null;
            reason: string;
            /** @description With `expand=tenant`. */
            tenant?: components["schemas"]["TenantListed"] | null;
            tenant_id: string;
        };
        ChequeImageIn: {
            /** @description A JPEG or PNG image of at most 2 MiB, in base64. */
            content: string;
            /** @enum {string} */
            side: "back" | "front";
        };
        /** @description A cheque that was handed in or is expected. Only a security cheque can do without its date. */
        ChequeIn: {
            account_last_four?: string | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            bank: string;
            branch?: string | null;
            currency?: ("AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR") | null;
            custody_place?: string | null;
            date?: string | null;
            drawer: string;
            /**
             * @description Its paper is not in your hands yet; its custody says when it came.
             * @default false
             */
            expected?: boolean;
            handed_by?: string | null;
            /**
             * @default payment
             * @enum {string}
             */
            kind?: "payment" | "security";
            lease_id?: string | null;
            notes?: string | null;
            number: string;
            payee?: string | null;
            property_id?: string | null;
            received_on?: string | null;
            security_deposit_id?: string | null;
            tenant_id: string;
        };
        ChequeOut: {
            account_last_four: string | null;
            /** @description What should be done about it, as of today. */
            alert: ("due" | "due_soon" | "give_back" | "stale" | "stale_soon") | null;
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            bank: string;
            bank_text: string | null;
            branch: string | null;
            cleared_on: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            custody_place: string | null;
            date: string | null;
            /** @description With `expand=deposit`. */
            deposit?: components["schemas"]["ChequeDepositOut"] | null;
            deposit_id: string | null;
            deposited_on: string | null;
            drawer: string;
            id: string;
            /** @description Sides of which there is a picture, at `/cheques/{id}/images/front`. */
            images: ("back" | "front")[];
            /** @enum {string} */
            kind: "payment" | "security";
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string | null;
            notes: string | null;
            number: string;
            /** @description What the bank has not paid of it. */
            outstanding: string;
            /** @description A decimal with exactly the currency's minor digits. */
            paid: string;
            payee: string | null;
            /** @description With `expand=payment`. */
            payment?: components["schemas"]["PaymentOut"] | null;
            /** @description The payment of its latest presentation. */
            payment_id: string | null;
            /** @description Its last day; afterwards it is stale. */
            presentable_until: string | null;
            presented_count: number;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string | null;
            received_on: string | null;
            replaced_by: string[];
            /** @description With `expand=replaces`. */
            replaces?: components["schemas"]["ChequeOut"] | null;
            replaces_id: string | null;
            return_count: number;
            return_reason: string | null;
            returned_on: string | null;
            /** @description With `expand=security_deposit`. */
            security_deposit?: components["schemas"]["DepositOut"] | null;
            /** @description The deposit that its clearing receives. */
            security_deposit_id: string | null;
            /** @enum {string} */
            status: "bounced" | "cancelled" | "cleared" | "deposited" | "expected" | "legal" | "lost" | "partially_paid" | "received" | "replaced" | "returned_to_tenant" | "settled" | "stale" | "withdrawn";
            /** @description Of a single cheque: all that was done with it. */
            steps?: components["schemas"]["StepOut"][];
            /** @description With `expand=tenant`. */
            tenant?: components["schemas"]["TenantListed"] | null;
            tenant_id: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description Its amount, date and number are as they are written; a wrong one is withdrawn and filed anew. */
        ChequePatch: {
            account_last_four?: string | null;
            branch?: string | null;
            notes?: string | null;
            payee?: string | null;
        };
        /** @description Cheque register. */
        ChequeRegisterReport: {
            /** Format: date */
            as_of: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            limit: number;
            /** @description The path, below `/api/v2`, of the next page, with the instant of recording fixed; null on the last. */
            next: string | null;
            page: number;
            rows: components["schemas"]["ChequeRegisterRow"][];
            /** @description Of all pages, without totals. */
            rows_total: number;
            totals: components["schemas"]["ChequeRegisterRow"][];
        };
        /** @description A cheque as it stood; or, as a total, all cheques of a currency in one state. */
        ChequeRegisterRow: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            bank: string | null;
            cheque_id: string | null;
            cheques: number;
            currency: string;
            custody_place: string | null;
            date: string | null;
            drawer: string | null;
            /** @description The path, below `/api/v2`, of the cheque with its steps. */
            explain: string | null;
            lease_id: string | null;
            lease_number: string | null;
            /** @enum {string} */
            line: "cheque" | "total";
            number: string | null;
            presentable_until: string | null;
            property_id: string | null;
            property_name: string | null;
            received_on: string | null;
            /** @enum {string} */
            status: "bounced" | "cancelled" | "cleared" | "deposited" | "expected" | "legal" | "lost" | "partially_paid" | "received" | "replaced" | "returned_to_tenant" | "settled" | "stale" | "withdrawn";
            status_since: string | null;
            tenant_id: string | null;
            tenant_name: string | null;
        };
        ChequeReturnIn: {
            bank_text?: string | null;
            date?: string | null;
            /**
             * @description Whether the fee of the rule in force is charged, if there is one for the reason.
             * @default true
             */
            fee?: boolean;
            /** @enum {string} */
            reason: "account_closed" | "account_frozen" | "altered" | "duplicate" | "insufficient_funds" | "other" | "post_dated" | "refer_to_drawer" | "signature_differs" | "stale" | "stopped" | "words_figures_differ";
        };
        /** @description Either `cheques` one by one, or `first_number`: then there is one for each instalment of the rent, with its tax. */
        ChequeSetIn: {
            account_last_four?: string | null;
            bank: string;
            branch?: string | null;
            cheques?: components["schemas"]["SetPart"][] | null;
            custody_place?: string | null;
            drawer: string;
            /**
             * @description Its paper is not in your hands yet; its custody says when it came.
             * @default false
             */
            expected?: boolean;
            first_number?: string | null;
            handed_by?: string | null;
            lease_id: string;
            payee?: string | null;
            received_on?: string | null;
            tenant_id?: string | null;
        };
        ChequeSetOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            cheques: components["schemas"]["ChequeOut"][];
            currency: string;
            lease_id: string;
        };
        ChequeToReturnOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            bank: string;
            currency: string;
            date: string | null;
            id: string;
            number: string;
        };
        ClearanceIn: {
            /**
             * Format: date
             * @description The day the bank paid.
             */
            date: string;
            reason_after_end?: string | null;
        };
        ClockIn: {
            /**
             * Format: date
             * @description The day at whose noon the clock then stands, up to five years ahead.
             */
            to: string;
        };
        /** @description Collections by month. */
        CollectionsReport: {
            /** Format: date */
            as_of: string;
            /** Format: date */
            date_from: string;
            /** Format: date */
            date_to: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            rows: components["schemas"]["CollectionsRow"][];
            totals: components["schemas"]["CollectionsRow"][];
        };
        /** @description The charges that fell due in a month, and what was received in it, in one currency; or, as a total, all months. */
        CollectionsRow: {
            /** @description With tax, less corrections, discounts and waivers. */
            billed: string;
            charges: number;
            /** @description Of what was billed: settled by payments, and by deposits that were applied. */
            collected: string;
            /** @description Percent: collected of what was billed. Rounded half up; null without any. */
            collection_rate: string | null;
            currency: string;
            /** @description The path, below `/api/v2`, of these charges. */
            explain: string;
            /** @description The path, below `/api/v2`, of these receipts. */
            explain_received: string;
            /** @description Of what was collected: by cheques that are not cleared. */
            in_clearing: string;
            /** @enum {string} */
            line: "month" | "total";
            /** @description Its first day. */
            month: string | null;
            /** @description Billed, neither collected nor written off. */
            open: string;
            /** @description Receipts of the month, whatever they settle; a cheque's, on its deposit. */
            received: string;
            /** @description Of what was received: returned or reversed since. */
            taken_back: string;
            /** @description A decimal with exactly the currency's minor digits. */
            written_off: string;
        };
        /** @description What a credit note does to the value of its invoice, without tax. */
        CorrectionOut: {
            /** @description Without tax. */
            corrected_value: string;
            /** @description By earlier credit notes. */
            credited_before: string;
            /** @description Without tax. */
            difference: string;
            /** @description Without tax. */
            original_value: string;
        };
        /** @description What is taken off a charge. What was paid of it already becomes a credit of the tenant. */
        CreditIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount?: string;
            date?: string | null;
            reason: string;
            /** @enum {string} */
            type: "discount" | "waiver" | "write_off";
        };
        CreditOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            /** @description With `expand=charge`. */
            charge?: components["schemas"]["ChargeOut"] | null;
            charge_id: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: date */
            effective_on: string;
            id: string;
            /** @description With `expand=journal_entry`. */
            journal_entry?: components["schemas"]["JournalEntryOut"] | null;
            journal_entry_id: string;
            /** @description A decimal with exactly the currency's minor digits. */
            net: string;
            reason: string;
            /** @description A decimal with exactly the currency's minor digits. */
            tax: string;
            /** @description With `expand=tax_document`. */
            tax_document?: components["schemas"]["TaxDocumentOut"] | null;
            /** @description The credit note. */
            tax_document_id: string | null;
            /** @enum {string} */
            type: "correction" | "discount" | "waiver" | "write_off";
        };
        CustodyIn: {
            date?: string | null;
            note?: string | null;
            person?: string | null;
            /** @description Where its paper is. */
            place: string;
        };
        DamageIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            description: string;
        };
        Decision: {
            at: string;
            by: string;
            name: string;
            reason: string | null;
        };
        /** @description Delinquency. */
        DelinquencyReport: {
            /** Format: date */
            as_of: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            limit: number;
            /** @description The path, below `/api/v2`, of the next page, with the instant of recording fixed; null on the last. */
            next: string | null;
            page: number;
            rows: components["schemas"]["DelinquencyRow"][];
            /** @description Of all pages, without totals. */
            rows_total: number;
            totals: components["schemas"]["DelinquencyRow"][];
        };
        /** @description A tenant's lease that is overdue; or, as a total, all leases of a currency, with what was billed and is paid in rent by all of them. Names are those known at `known_at`. */
        DelinquencyRow: {
            /** @description Of leases in force on the day. */
            annual_rent: string;
            /** @description What fell due in the year up to the day, with tax, less corrections, discounts and waivers. */
            billed: string;
            currency: string;
            /** @description Since the oldest of it was due. */
            days_overdue: number | null;
            /** @description Percent: overdue of what was billed. Rounded half up; null without any. */
            delinquency_rate: string | null;
            /** @description The path, below `/api/v2`, of exactly the journal entries behind this row. */
            explain: string;
            /** @description The path, below `/api/v2`, of the same debts by age: all that is due makes `overdue`. */
            explain_overdue: string;
            /** @description The day that says what is due here: `as_of`, or today where the property is; null for several. */
            judged_on: string | null;
            last_payment: string | null;
            last_payment_on: string | null;
            lease_id: string | null;
            lease_number: string | null;
            leases: number;
            /** @enum {string} */
            line: "lease" | "total";
            oldest_due_on: string | null;
            /** @description Of it: due for more than 30 days. */
            over_30: string;
            /** @description Percent: due for more than 30 days, of the annual rent. Rounded half up; null without any. */
            over_30_share: string | null;
            /** @description Due before the day and open. */
            overdue: string;
            property_id: string | null;
            property_name: string | null;
            returned_cheques: number;
            /** @description What is called for: a `reminder` up to 30 days, a `demand` up to 60, a `final_notice` up to 90; `legal` beyond, or once a cheque of the lease was taken to law. */
            stage: ("demand" | "final_notice" | "legal" | "reminder") | null;
            tenant_id: string | null;
            tenant_name: string | null;
        };
        /** @description One event on its way to one webhook. Its id is the header `webhook-id` of every try. */
        DeliveryOut: {
            attempts: number;
            /** Format: date-time */
            created_at: string;
            delivered_at: string | null;
            event_id: string | null;
            id: string;
            /** @description Why there was no answer. */
            last_error: string | null;
            /** @description The status of the last answer. */
            last_status: number | null;
            next_attempt_at: string | null;
            seq: number | null;
            /** @enum {string} */
            status: "delivered" | "failed" | "pending";
            type: string;
            /** @description With `expand=webhook`. */
            webhook?: components["schemas"]["WebhookStateOut"] | null;
            webhook_id: string;
        };
        /** @description A delivery with the body that is sent, as long as the event is kept, and its latest 50 tries, the last one first. */
        DeliveryWithAttempts: {
            attempts: number;
            /** Format: date-time */
            created_at: string;
            delivered_at: string | null;
            event_id: string | null;
            id: string;
            /** @description Why there was no answer. */
            last_error: string | null;
            /** @description The status of the last answer. */
            last_status: number | null;
            next_attempt_at: string | null;
            request_body: {
                [key: string]: unknown;
            } | null;
            seq: number | null;
            /** @enum {string} */
            status: "delivered" | "failed" | "pending";
            tries: components["schemas"]["AttemptOut"][];
            type: string;
            /** @description With `expand=webhook`. */
            webhook?: components["schemas"]["WebhookStateOut"] | null;
            webhook_id: string;
        };
        DepositApplicationIn: {
            allocations?: components["schemas"]["AllocationPart"][] | null;
            date?: string | null;
            reason: string;
        };
        /** @description A deposit that a lease asks for. */
        DepositIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount?: string | null;
            due_on?: string | null;
            /**
             * @default manager
             * @enum {string}
             */
            held_by?: "authority" | "landlord" | "manager";
            lease_id: string;
            notes?: string | null;
            /**
             * @default security
             * @enum {string}
             */
            purpose?: "fit_out" | "keys" | "other" | "security" | "utilities";
        };
        DepositKeptIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount?: string | null;
            date?: string | null;
            reason: string;
        };
        DepositOut: {
            /** @description As it was agreed. */
            amount: string;
            /** @description To charges. */
            applied: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** @description Kept for damage. */
            deducted: string;
            due_on: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            forfeited: string;
            /** @description A decimal with exactly the currency's minor digits. */
            held: string;
            /** @enum {string} */
            held_by: "authority" | "landlord" | "manager";
            id: string;
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string;
            notes: string | null;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string;
            /** @enum {string} */
            purpose: "fit_out" | "keys" | "other" | "security" | "utilities";
            /** @description A decimal with exactly the currency's minor digits. */
            received: string;
            /** @description A decimal with exactly the currency's minor digits. */
            refunded: string;
            /** @enum {string} */
            status: "expected" | "held" | "part_received" | "settled";
            /** @description With `expand=tenant`. */
            tenant?: components["schemas"]["TenantListed"] | null;
            tenant_id: string;
            /** Format: date-time */
            updated_at: string;
        };
        DepositPatch: {
            due_on?: string | null;
            notes?: string | null;
            /** @enum {string} */
            purpose?: "fit_out" | "keys" | "other" | "security" | "utilities";
        };
        DepositReceiptIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount?: string | null;
            date?: string | null;
            /** @enum {string} */
            method: "bank_transfer" | "card" | "cash";
            reference?: string | null;
        };
        DepositRefundIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount?: string | null;
            date?: string | null;
            /**
             * @description Give it back although the lease owes something that is due.
             * @default false
             */
            despite_open_charges?: boolean;
            /** @enum {string} */
            method: "bank_transfer" | "card" | "cash";
            reason?: string | null;
            reference?: string | null;
        };
        /** @description Deposit register. */
        DepositRegisterReport: {
            /** Format: date */
            as_of: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            limit: number;
            /** @description The path, below `/api/v2`, of the next page, with the instant of recording fixed; null on the last. */
            next: string | null;
            page: number;
            rows: components["schemas"]["DepositRegisterRow"][];
            /** @description Of all pages, without totals. */
            rows_total: number;
            totals: components["schemas"]["DepositRegisterRow"][];
        };
        /** @description A deposit as it stood; or, as a total, all deposits of a currency. Names are those known at `known_at`. */
        DepositRegisterRow: {
            /** @description A decimal with exactly the currency's minor digits. */
            agreed: string;
            /** @description To charges. */
            applied: string;
            currency: string;
            /** @description Kept for damage. */
            deducted: string;
            deposit_id: string | null;
            /** @description The path, below `/api/v2`, of exactly the journal entries behind this row. */
            explain: string;
            /** @description A decimal with exactly the currency's minor digits. */
            forfeited: string;
            /** @description A decimal with exactly the currency's minor digits. */
            held: string;
            held_by: ("authority" | "landlord" | "manager") | null;
            /** @description What of it stands in account 2100: what the manager holds. */
            in_books: string;
            lease_id: string | null;
            lease_number: string | null;
            /** @enum {string} */
            line: "deposit" | "total";
            property_id: string | null;
            property_name: string | null;
            purpose: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            received: string;
            /** @description A decimal with exactly the currency's minor digits. */
            refunded: string;
            tenant_id: string | null;
            tenant_name: string | null;
        };
        DepositTransferIn: {
            date?: string | null;
            /** @enum {string} */
            held_by: "authority" | "landlord" | "manager";
            reference?: string | null;
        };
        DepositedCheque: {
            /** @description What was presented of it. */
            amount: string;
            bank: string;
            cheque_id: string;
            date: string | null;
            drawer: string;
            number: string;
            /**
             * @description What became of it since.
             * @enum {string}
             */
            status: "bounced" | "cancelled" | "cleared" | "deposited" | "expected" | "legal" | "lost" | "partially_paid" | "received" | "replaced" | "returned_to_tenant" | "settled" | "stale" | "withdrawn";
        };
        /** @description What the request would have done. With `dry_run=true`; nothing of it was done. */
        DryRun: {
            events: components["schemas"]["DryRunEvent"][];
            jobs: components["schemas"]["JobOut"][];
            journal_entries: components["schemas"]["JournalEntryOut"][];
            /** @description Scopes that the key lacks to be shown all of this. */
            missing_scopes: string[];
            /** @description What the real request would be answered with. */
            status: number;
            webhooks: components["schemas"]["DryRunWebhook"][];
        };
        /** @description An event as the feed would show it; it has no number, for it doesn't happen. */
        DryRunEvent: {
            changed: {
                [key: string]: components["schemas"]["Change"];
            } | null;
            details: {
                [key: string]: unknown;
            } | null;
            missing_scope: string | null;
            object: {
                [key: string]: unknown;
            } | null;
            object_id: string | null;
            object_type: string | null;
            type: string;
        };
        /** @description A webhook that would be sent to, and how many of the events. */
        DryRunWebhook: {
            events: number;
            id: string;
            url: string;
        };
        EmergencyContact: {
            email?: string | null;
            name: string;
            /** @description E.164 or the property's national form; answered as E.164. */
            phone: string;
            relationship?: string | null;
        };
        EndedLeaseOut: {
            activated_at: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            annual_rent: string;
            /**
             * @description Whether instalments begin on the lease's own day of the month, or on the first of a month: then a part of a month comes first, whole months follow, and the last instalment is the remainder.
             * @enum {string}
             */
            billing_months: "anniversary" | "calendar";
            /** @description The version of the rules of its instalments. A lease that was billed keeps its own. */
            billing_rules: number;
            cancellation_reason: string | null;
            cancelled_on: string | null;
            cheque_count: number;
            correction: components["schemas"]["ChargeCorrectionOut"];
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** @description A decimal with exactly the currency's minor digits. */
            deposit: string;
            /** Format: date */
            end_date: string;
            id: string;
            notes: string | null;
            notice_given_on: string | null;
            number: string;
            property_id: string;
            /**
             * @description What the days of a lease year that ends early cost: by the days of that lease year, of each calendar month, by months of 30 days, or by a year of 365, 366 or 365.25.
             * @enum {string}
             */
            proration: "actual" | "annual_365" | "annual_365_25" | "annual_366" | "lease_year" | "thirty_day";
            registration: components["schemas"]["Registration"] | null;
            renewed_by_lease_id: string | null;
            renews_lease_id: string | null;
            /** Format: date */
            start_date: string;
            /** @enum {string} */
            status: "active" | "cancelled" | "draft" | "ended" | "renewed" | "terminated";
            tenants: components["schemas"]["Party"][];
            term_rent: string | null;
            terminated_on: string | null;
            termination_penalty: string | null;
            termination_penalty_months: number | null;
            termination_reason: string | null;
            unit_ids: string[];
            /** Format: date-time */
            updated_at: string;
        };
        EntryReversalIn: {
            effective_on?: string | null;
            reason: string;
        };
        /** @description Who did it: an API key, a user of the dashboard, a job or a command of the house. */
        EventActor: {
            id: string;
            /** @enum {string} */
            type: "command" | "job" | "key" | "user";
        };
        /** @description Something that happened. */
        EventOut: {
            actor: components["schemas"]["EventActor"];
            /** @description What became of each field of a thing that was there before. */
            changed: {
                [key: string]: components["schemas"]["Change"];
            } | null;
            /** Format: date-time */
            created_at: string;
            /** @description What the thing itself doesn't say. */
            details: {
                [key: string]: unknown;
            } | null;
            id: string;
            missing_scope: string | null;
            /** @description The thing as the API shows it, as it was left; the last state of one that was deleted. Null without the scope that reads it, which `missing_scope` names. */
            object: {
                [key: string]: unknown;
            } | null;
            object_id: string | null;
            /** @description The kind of thing; null where it is about none. */
            object_type: string | null;
            request_id: string;
            /** @description Counts up by one from event to event, in the order of the commits. */
            seq: number;
            type: string;
        };
        /** @description By which an invoice in `currency` gives its tax in `tax_currency`. */
        ExchangeRateIn: {
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            /** @description Units of tax_currency for one of currency. */
            rate: string;
            source?: string | null;
            /**
             * Format: date
             * @description It holds from this day until the next one starts.
             */
            starts_on: string;
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            tax_currency: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
        };
        ExchangeRateOut: {
            /** Format: date-time */
            created_at: string;
            currency: string;
            id: string;
            /** @description Units of tax_currency for one of currency. */
            rate: string;
            source: string | null;
            /** Format: date */
            starts_on: string;
            tax_currency: string;
            /** Format: date-time */
            updated_at: string;
        };
        ExchangeRatePatch: {
            /** @description Units of tax_currency for one of currency. */
            rate?: string;
            source?: string | null;
            /**
             * Format: date
             * @description It holds from this day until the next one starts.
             */
            starts_on?: string;
        };
        ExplainLeaseBalanceQuery: {
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
        };
        ExportAuditEntriesQuery: {
            /** @enum {string} */
            kind?: "access" | "change" | "reading";
            /** @description A key, a user, a job or a command. */
            actor?: string;
            /** @enum {string} */
            actor_type?: "command" | "job" | "key" | "user" | "visitor";
            key_id?: string;
            /** @description The id of anything: what happened to it. */
            object_id?: string;
            /** @description What happened, by commas: `payment.recorded`, or `payment.*` for all of a kind. */
            types?: string;
            /** @enum {string} */
            outcome?: "done" | "refused";
            request_id?: string;
            address?: string;
            operation?: string;
            /**
             * Format: date-time
             * @description At or after this instant.
             */
            recorded_from?: string;
            /**
             * Format: date-time
             * @description Before this instant.
             */
            recorded_before?: string;
            /**
             * @description CSV, or JSON Lines.
             * @default csv
             * @enum {string}
             */
            format?: "csv" | "jsonl";
        };
        /** @description One thing that is wrong with one field. `pointer` is a JSON pointer into the body, or `?name` for the query. */
        FieldError: {
            code: string;
            detail: string;
            pointer: string;
        };
        /** @description One field that is wrong. */
        FieldProblem: {
            code: string;
            detail: string;
            pointer: string;
        };
        /** @description A posting; or an account's balance before the period (`opening`) and after it (`closing`, with the period's debits and credits). `balance` is debits less credits up to and with this line. */
        GeneralLedgerRow: {
            account_code: string;
            account_id: string;
            account_name: string;
            account_name_ar: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            balance: string;
            /** @enum {string} */
            book: "client" | "own";
            credit: string | null;
            currency: string;
            debit: string | null;
            description: string | null;
            effective_on: string | null;
            entry_number: number | null;
            /** @description The path, below `/api/v2`, of exactly the journal entries behind the balance, or of the posting's own entry. */
            explain: string;
            journal_entry_id: string | null;
            lease_id: string | null;
            /** @enum {string} */
            line: "closing" | "opening" | "posting";
            memo: string | null;
            owner_reference: string | null;
            property_id: string | null;
            recorded_at: string | null;
            tenant_id: string | null;
            unit_id: string | null;
        };
        /** @description Either the lease, for all that are to be given back of it, or the cheques one by one. */
        HandBackIn: {
            cheque_ids?: string[] | null;
            date?: string | null;
            lease_id?: string | null;
            person?: string | null;
            /** @default The lease has ended */
            reason?: string;
        };
        HandedBackCheque: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            bank: string;
            cheque_id: string;
            currency: string;
            date: string | null;
            drawer: string;
            number: string;
        };
        /** @description A deposit that somebody else holds, and gives back. */
        HeldElsewhereOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            deposit_id: string;
            /** @enum {string} */
            held_by: "authority" | "landlord";
        };
        /** @description Income statement. */
        IncomeStatementReport: {
            /** @enum {string} */
            basis: "accrual" | "cash";
            /** Format: date */
            date_from: string;
            /** Format: date */
            date_to: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            rows: components["schemas"]["IncomeStatementRow"][];
            totals: components["schemas"]["IncomeStatementRow"][];
        };
        /** @description An income or expense account in one currency; or, as a total, a section of a book. Income counts credits less debits, expense debits less credits; the result is income less expense. On the cash basis, for whole books, totals lead from the result to the change of bank and cash: the result, tax, tenant credits, deposits and other add up to cash. */
        IncomeStatementRow: {
            account_code: string | null;
            account_id: string | null;
            account_name: string | null;
            account_name_ar: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            /** @enum {string} */
            book: "client" | "own";
            change: string | null;
            currency: string;
            /** @description The path, below `/api/v2`, of exactly the journal entries behind this row. */
            explain: string;
            /** @enum {string} */
            line: "account" | "total";
            previous_amount: string | null;
            previous_explain: string | null;
            /** @enum {string} */
            section: "cash" | "deposits" | "expense" | "income" | "other" | "result" | "tax" | "tenant_credits";
        };
        /** @description Indicators. */
        IndicatorsReport: {
            /** Format: date */
            as_of: string;
            /** Format: date */
            date_from: string;
            /** Format: date */
            date_to: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            rows: components["schemas"]["IndicatorsRow"][];
            totals: components["schemas"]["IndicatorsRow"][];
        };
        /** @description A property in one currency, or what concerns no property; or, as a total, all of a currency. */
        IndicatorsRow: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount_presented: string;
            /** @description A decimal with exactly the currency's minor digits. */
            amount_returned: string;
            /** @description Of leases in force, by the term in force on the day. */
            annual_rent: string;
            /** @description Days between the end of a letting and the next. Rounded half up; null without any. */
            average_days_vacant: string | null;
            /** @description What fell due in the period, with tax, less corrections, discounts and waivers. */
            billed: string;
            /** @description Percent: cheques returned of those presented. Rounded half up; null without any. */
            bounce_rate: string | null;
            /** @description Percent. Rounded half up; null without any. */
            bounce_rate_by_value: string | null;
            /** @description Those that the bank answered for. */
            cheques_presented: number;
            /** @description Wholly, or paid in part. */
            cheques_returned: number;
            /** @description Of what was billed, by the day of the report. */
            collected: string;
            /** @description Percent: collected of what was billed. Rounded half up; null without any. */
            collection_rate: string | null;
            currency: string;
            /** @description Percent: overdue of what was billed. Rounded half up; null without any. */
            delinquency_rate: string | null;
            /** @description Percent: rent collected of gross potential rent. Rounded half up; null without any. */
            economic_occupancy: string | null;
            /** @description Income in the client book by accrual, concessions and bad debt taken off. */
            effective_gross_income: string;
            /** @description The path, below `/api/v2`, of the entries behind income and expense. */
            explain: string;
            /** @description The path, below `/api/v2`, of collections by month. */
            explain_billed: string;
            /** @description The path, below `/api/v2`, of the cash ledger's lines of income, rent among them. */
            explain_rent_collected: string;
            /** @description The path, below `/api/v2`, of the rent roll on the day. */
            explain_units: string;
            /** @description The path, below `/api/v2`, of the valuations that count on the day. */
            explain_value: string;
            /** @description The market rent of lettable units: a twelfth for a whole calendar month, by days for a part of one. */
            gross_potential_rent: string;
            /** @description Percent: annual rent of the value, properties without one left out. Rounded half up; null without any. */
            gross_yield: string | null;
            /** @description The day that says what is due here: `as_of`, or today where the property is; null for several. */
            judged_on: string | null;
            /** @description By their own last day in the period. */
            leases_expiring: number;
            /** @description Of them. */
            leases_renewed: number;
            /** @description Of units whose area is known. 1 sqm is 10.7639104 sqft. */
            let_area_sqm: string;
            /** @description On notice counts as let. */
            let_units: number;
            /** @description Of units whose area is known. 1 sqm is 10.7639104 sqft. */
            lettable_area_sqm: string;
            /** @description All but those off the market or lived in by their owner, which count only where let. */
            lettable_units: number;
            /** @enum {string} */
            line: "property" | "total";
            /** @description A year: market rent less contract rent of leases whose units all have a market rent. */
            loss_to_lease: string;
            /** @description A decimal with exactly the currency's minor digits. */
            net_operating_income: string;
            /** @description Percent: net operating income, for a year, of the value, properties without one left out. Rounded half up; null without any. */
            net_yield: string | null;
            /** @description All other expense in the client book. */
            operating_expenses: string;
            /** @description Percent: operating expenses of effective gross income. Rounded half up; null without any. */
            opex_ratio: string | null;
            /** @description Percent: due for more than 30 days, of the annual rent. Rounded half up; null without any. */
            over_30_share: string | null;
            /** @description Due before the day and open. */
            overdue: string;
            /** @description Percent: let units of lettable ones. Rounded half up; null without any. */
            physical_occupancy: string | null;
            /** @description Percent. Rounded half up; null without any. */
            physical_occupancy_by_area: string | null;
            property_id: string | null;
            property_name: string | null;
            /** @description Lettings that began in the period of units that were let before, renewals left out. */
            relets: number;
            /** @description Percent: renewed of expiring. Rounded half up; null without any. */
            renewal_rate: string | null;
            /** @description In the period, by cleared money, without tax. */
            rent_collected: string;
            units: number;
            units_on_notice: number;
            /** @description Lettable units. Let, their lease counts at its own rent in what could be earned; vacant, not at all. */
            units_without_market_rent: number;
            value: string | null;
            /** @description Years that are left, weighted by area, vacant units as 0. Rounded half up; null without any. */
            wale: string | null;
            /** @description Years that are left, weighted by area. Rounded half up; null without any. */
            wault_by_area: string | null;
            /** @description Years that are left, weighted by rent; a year has 365 days. Rounded half up; null without any. */
            wault_by_rent: string | null;
        };
        InstalmentOut: {
            /** @description Without tax. */
            amount: string;
            charge_ids: string[];
            /** @description What was charged for it until now, tax included. */
            charged: string;
            /** @description What was taken off that: corrections, discounts, waivers, write-offs. */
            credited: string;
            /**
             * Format: date
             * @description In advance, the first day of the period, unless another day was agreed.
             */
            due_on: string;
            /** @enum {string} */
            item: "chiller" | "other" | "parking" | "rent" | "service_charge";
            item_id: string;
            number: number;
            payments: components["schemas"]["InstalmentPaymentOut"][];
            /** Format: date */
            period_end: string;
            /** Format: date */
            period_start: string;
            /** @description What payments have settled of it. */
            settled: string;
        };
        /** @description How much of an instalment a payment settles, tax included. */
        InstalmentPaymentOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            /** @description The cheque that it was made with. */
            cheque_id: string | null;
            payment_id: string;
        };
        /** @description Why it failed, as an answer to a request would have said it. */
        JobError: {
            code: string;
            detail: string;
            errors: components["schemas"]["FieldError"][];
        };
        /** @description A piece of long work. */
        JobOut: {
            /** Format: date-time */
            created_at: string;
            error: components["schemas"]["JobError"] | null;
            finished_at: string | null;
            id: string;
            /** @enum {string} */
            kind: "report" | "sandbox_clock" | "sandbox_deletion" | "sandbox_making";
            progress: components["schemas"]["JobProgress"];
            /** @description What was asked for. */
            request: {
                [key: string]: unknown;
            };
            requested_by: string;
            result: components["schemas"]["JobResult"] | null;
            started_at: string | null;
            /** @enum {string} */
            status: "cancelled" | "done" | "failed" | "queued" | "running";
            /** Format: date-time */
            updated_at: string;
        };
        /** @description How far it is. `total` is null while it isn't known. */
        JobProgress: {
            done: number;
            total: number | null;
        };
        /** @description What it has made, and until when it can be fetched. */
        JobResult: {
            bytes: number;
            /** Format: date-time */
            expires_at: string;
            media_type: string;
            name: string;
            /** @description Below `/api/v2`. */
            path: string;
        };
        /** @description In each book the debits must equal the credits. */
        JournalEntryIn: {
            currency?: ("AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR") | null;
            description: string;
            effective_on?: string | null;
            postings: components["schemas"]["PostingIn"][];
        };
        JournalEntryOut: {
            description: string;
            /** Format: date */
            effective_on: string;
            /** @description SHA-256 over the entry before it and everything in this one. */
            hash: string;
            id: string;
            kind: string;
            number: number;
            postings: components["schemas"]["PostingOut"][];
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
            /** @description With `expand=reversed_by`. */
            reversed_by?: components["schemas"]["JournalEntryOut"] | null;
            reversed_by_id: string | null;
            /** @description With `expand=reverses`. */
            reverses?: components["schemas"]["JournalEntryOut"] | null;
            reverses_id: string | null;
        };
        /**
         * @description `flat` and `daily_amount` have an `amount`, the others `rate_basis_points`.
         *
         *         Flat fees and percentages fall once, on the day after the grace; daily ones on each day from then on.
         */
        LateFeeRuleIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount?: string | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            cap?: string | null;
            charge_types?: ("chiller" | "other" | "parking" | "rent" | "service_charge")[];
            currency?: ("AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR") | null;
            /** @default 0 */
            grace_days?: number;
            /** @enum {string} */
            kind: "daily_amount" | "daily_percentage" | "flat" | "percentage";
            lease_id?: string | null;
            rate_basis_points?: number | null;
            /**
             * Format: date
             * @description For charges due on this day or later.
             */
            starts_on: string;
        };
        LateFeeRuleOut: {
            amount: string | null;
            cap: string | null;
            charge_types: ("chiller" | "other" | "parking" | "rent" | "service_charge")[];
            /** Format: date-time */
            created_at: string;
            currency: string;
            grace_days: number;
            id: string;
            /** @enum {string} */
            kind: "daily_amount" | "daily_percentage" | "flat" | "percentage";
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string | null;
            rate_basis_points: number | null;
            /** Format: date */
            starts_on: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description The kind, the lease and the currency stay: begin another rule instead. */
        LateFeeRulePatch: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount?: string | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            cap?: string | null;
            charge_types?: ("chiller" | "other" | "parking" | "rent" | "service_charge")[];
            grace_days?: number;
            /** @description Of what is open, in basis points: 200 is 2 %. */
            rate_basis_points?: number;
            /**
             * Format: date
             * @description For charges due on this day or later.
             */
            starts_on?: string;
        };
        LateFeeRunIn: {
            lease_id: string;
        };
        LateFeeRunOut: {
            /** @description Late fees that were charged. */
            charges: number;
        };
        /** @description Lease balance. */
        LeaseBalanceReport: {
            /** Format: date */
            as_of: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            rows: components["schemas"]["LeaseBalanceRow"][];
            totals: components["schemas"]["LeaseBalanceRow"][];
        };
        /** @description A charge of the lease with what settles it, or a receipt with what of it is the tenant's credit; or, as a total, all of a currency. A negative `open` is credit. */
        LeaseBalanceRow: {
            amount: string | null;
            charge_id: string | null;
            credited: string | null;
            currency: string;
            /** @description When a charge is due; when a receipt entered the books. */
            date: string | null;
            /** @description A charge's own; a receipt's number. */
            description: string | null;
            /** @description The path, below `/api/v2`, of the charge, of the receipt's entries, or of all entries of the lease. */
            explain: string;
            in_books: string | null;
            late_fee: string | null;
            late_fee_charged: string | null;
            /** @description The rule by which a late charge costs a fee. */
            late_fee_rule_id: string | null;
            late_fee_to_charge: string | null;
            /** @enum {string} */
            line: "charge" | "receipt" | "total";
            /** @description What is owed by this line. The total is the balance. */
            open: string;
            payment_id: string | null;
            received: string | null;
            refunded: string | null;
            /** @description Of a charge: by receipts. Of a receipt: what of it settles charges. */
            settled: string;
            /** @description A charge's type; how a receipt was paid. */
            type: string | null;
        };
        LeaseIn: {
            agreed_instalments?: components["schemas"]["AgreedInstalmentIn"][] | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            annual_rent: string;
            billing_months?: ("anniversary" | "calendar") | null;
            cheque_count?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12) | null;
            currency?: ("AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR") | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            deposit?: string | null;
            end_date?: string | null;
            notes?: string | null;
            proration?: ("actual" | "annual_365" | "annual_365_25" | "annual_366" | "lease_year" | "thirty_day") | null;
            registration?: components["schemas"]["Registration"] | null;
            rent_terms?: components["schemas"]["TermIn"][] | null;
            /** Format: date */
            start_date: string;
            tenants: components["schemas"]["Party"][];
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            term_rent?: string | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            termination_penalty?: string | null;
            termination_penalty_months?: number | null;
            unit_ids: string[];
        };
        LeaseItemIn: {
            agreed_instalments?: components["schemas"]["AgreedInstalmentIn"][] | null;
            description?: string | null;
            ends_on?: string | null;
            /**
             * @description How many instalments a lease year is paid in: 12 is monthly, 4 quarterly.
             * @default 12
             * @enum {unknown}
             */
            instalments?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
            terms: components["schemas"]["TermIn"][];
            /** @enum {string} */
            type: "chiller" | "other" | "parking" | "service_charge";
        };
        LeaseItemOut: {
            agreed_instalments: components["schemas"]["AgreedInstalmentOut"][];
            /** Format: date-time */
            created_at: string;
            currency: string;
            description: string | null;
            ends_on: string | null;
            id: string;
            instalments: number;
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string;
            terms: components["schemas"]["TermOut"][];
            /** @enum {string} */
            type: "chiller" | "other" | "parking" | "rent" | "service_charge";
            /** Format: date-time */
            updated_at: string;
        };
        /** @description `terms` replaces all of them. */
        LeaseItemPatch: {
            agreed_instalments?: components["schemas"]["AgreedInstalmentIn"][] | null;
            description?: string | null;
            ends_on?: string | null;
            terms?: components["schemas"]["TermIn"][];
        };
        LeaseOut: {
            activated_at: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            annual_rent: string;
            /**
             * @description Whether instalments begin on the lease's own day of the month, or on the first of a month: then a part of a month comes first, whole months follow, and the last instalment is the remainder.
             * @enum {string}
             */
            billing_months: "anniversary" | "calendar";
            /** @description The version of the rules of its instalments. A lease that was billed keeps its own. */
            billing_rules: number;
            cancellation_reason: string | null;
            cancelled_on: string | null;
            cheque_count: number;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** @description A decimal with exactly the currency's minor digits. */
            deposit: string;
            /** Format: date */
            end_date: string;
            id: string;
            notes: string | null;
            notice_given_on: string | null;
            number: string;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string;
            /**
             * @description What the days of a lease year that ends early cost: by the days of that lease year, of each calendar month, by months of 30 days, or by a year of 365, 366 or 365.25.
             * @enum {string}
             */
            proration: "actual" | "annual_365" | "annual_365_25" | "annual_366" | "lease_year" | "thirty_day";
            registration: components["schemas"]["Registration"] | null;
            /** @description With `expand=renewed_by_lease`. */
            renewed_by_lease?: components["schemas"]["LeaseOut"] | null;
            renewed_by_lease_id: string | null;
            /** @description With `expand=renews_lease`. */
            renews_lease?: components["schemas"]["LeaseOut"] | null;
            renews_lease_id: string | null;
            /** Format: date */
            start_date: string;
            /** @enum {string} */
            status: "active" | "cancelled" | "draft" | "ended" | "renewed" | "terminated";
            /** @description With `expand=tenant`. */
            tenant?: components["schemas"]["TenantListed"] | null;
            tenants: components["schemas"]["Party"][];
            term_rent: string | null;
            terminated_on: string | null;
            termination_penalty: string | null;
            termination_penalty_months: number | null;
            termination_reason: string | null;
            unit_ids: string[];
            /** @description With `expand=units`. */
            units?: components["schemas"]["UnitOut"][];
            /** Format: date-time */
            updated_at: string;
        };
        LeasePatch: {
            agreed_instalments?: components["schemas"]["AgreedInstalmentIn"][] | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            annual_rent?: string;
            /**
             * @description Whether instalments begin on the lease's own day of the month, or on the first of a month: then a part of a month comes first, whole months follow, and the last instalment is the remainder.
             * @enum {string}
             */
            billing_months?: "anniversary" | "calendar";
            /**
             * @description Instalments the year's rent is paid in.
             * @enum {unknown}
             */
            cheque_count?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            deposit?: string;
            /** Format: date */
            end_date?: string;
            notes?: string | null;
            /**
             * @description What the days of a lease year that ends early cost: by the days of that lease year, of each calendar month, by months of 30 days, or by a year of 365, 366 or 365.25.
             * @enum {string}
             */
            proration?: "actual" | "annual_365" | "annual_365_25" | "annual_366" | "lease_year" | "thirty_day";
            registration?: components["schemas"]["Registration"] | null;
            /** Format: date */
            start_date?: string;
            tenants?: components["schemas"]["Party"][];
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            term_rent?: string | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            termination_penalty?: string | null;
            termination_penalty_months?: number | null;
            unit_ids?: string[];
        };
        LegalActionIn: {
            date?: string | null;
            /** @description The number of the case. */
            reference: string;
        };
        ListAccountsQuery: {
            /** @enum {string} */
            book?: "client" | "own";
            /** @enum {string} */
            type?: "asset" | "equity" | "expense" | "income" | "liability";
            /** @enum {string} */
            status?: "active" | "inactive";
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListAllocationsQuery: {
            payment_id?: string;
            charge_id?: string;
            /** @enum {string} */
            status?: "in_force" | "released";
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: charge, journal_entry, payment, release_journal_entry; what is related to those after a dot, as in `charge.journal_entry`. */
            expand?: string;
        };
        ListApiKeysQuery: {
            status?: string;
            q?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: properties, replaces; what is related to those after a dot, as in `replaces.properties`. */
            expand?: string;
        };
        ListAuditEntriesQuery: {
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @enum {string} */
            kind?: "access" | "change" | "reading";
            /** @description A key, a user, a job or a command. */
            actor?: string;
            /** @enum {string} */
            actor_type?: "command" | "job" | "key" | "user" | "visitor";
            key_id?: string;
            /** @description The id of anything: what happened to it. */
            object_id?: string;
            /** @description What happened, by commas: `payment.recorded`, or `payment.*` for all of a kind. */
            types?: string;
            /** @enum {string} */
            outcome?: "done" | "refused";
            request_id?: string;
            address?: string;
            operation?: string;
            /**
             * Format: date-time
             * @description At or after this instant.
             */
            recorded_from?: string;
            /**
             * Format: date-time
             * @description Before this instant.
             */
            recorded_before?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: key; what is related to those after a dot, as in `key.properties`. */
            expand?: string;
        };
        ListChangesQuery: {
            /** @description The `seq` of the last event that you have; 0 for none. */
            after?: number;
            /** @description Types of events, by commas: `payment.recorded`, `payment.*` for all of a kind, `*`. */
            types?: string;
            /**
             * @description Events in one answer.
             * @default 100
             */
            limit?: number;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListChargesQuery: {
            lease_id?: string;
            tenant_id?: string;
            property_id?: string;
            unit_id?: string;
            /** @enum {string} */
            type?: "chiller" | "damage" | "late_fee" | "other" | "parking" | "penalty" | "rent" | "returned_cheque_fee" | "service_charge";
            /** @enum {string} */
            status?: "open" | "settled";
            /** Format: date */
            due_from?: string;
            /** Format: date */
            due_to?: string;
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            owner_reference?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /**
             * Format: date-time
             * @description Only what was recorded up to this instant.
             */
            known_at?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: journal_entry, lease, lease_item, property, tax_document, tenant, unit; what is related to those after a dot, as in `journal_entry.reversed_by`. */
            expand?: string;
        };
        ListChequeDepositsQuery: {
            /** Format: date */
            date_from?: string;
            /** Format: date */
            date_to?: string;
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListChequeHandBacksQuery: {
            lease_id?: string;
            tenant_id?: string;
            /** Format: date */
            date_from?: string;
            /** Format: date */
            date_to?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease, property, tenant; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ListChequesQuery: {
            /** @enum {string} */
            status?: "bounced" | "cancelled" | "cleared" | "deposited" | "expected" | "legal" | "lost" | "partially_paid" | "received" | "replaced" | "returned_to_tenant" | "settled" | "stale" | "withdrawn";
            /** @enum {string} */
            kind?: "payment" | "security";
            /** @enum {string} */
            alert?: "due" | "due_soon" | "give_back" | "stale" | "stale_soon";
            tenant_id?: string;
            lease_id?: string;
            property_id?: string;
            deposit_id?: string;
            number?: string;
            bank?: string;
            /** @description Where its paper is. */
            custody_place?: string;
            /** Format: date */
            date_from?: string;
            /** Format: date */
            date_to?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: deposit, lease, payment, property, replaces, security_deposit, tenant; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ListCreditsQuery: {
            charge_id?: string;
            lease_id?: string;
            /** @enum {string} */
            type?: "correction" | "discount" | "waiver" | "write_off";
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: charge, journal_entry, tax_document; what is related to those after a dot, as in `charge.journal_entry`. */
            expand?: string;
        };
        ListDepositMovementsQuery: {
            deposit_id?: string;
            lease_id?: string;
            /** @enum {string} */
            type?: "application" | "deduction" | "forfeiture" | "receipt" | "refund" | "transfer";
            /** Format: date */
            date_from?: string;
            /** Format: date */
            date_to?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: cheque, deposit, journal_entry, payment, reversed_by, reverses; what is related to those after a dot, as in `cheque.deposit`. */
            expand?: string;
        };
        ListDepositsQuery: {
            lease_id?: string;
            tenant_id?: string;
            property_id?: string;
            /** @enum {string} */
            status?: "expected" | "held" | "part_received" | "settled";
            /** @enum {string} */
            held_by?: "authority" | "landlord" | "manager";
            /** @enum {string} */
            purpose?: "fit_out" | "keys" | "other" | "security" | "utilities";
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease, property, tenant; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ListExchangeRatesQuery: {
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            tax_currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListJobsQuery: {
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @enum {string} */
            status?: "cancelled" | "done" | "failed" | "queued" | "running";
            /** @enum {string} */
            kind?: "report" | "sandbox_clock" | "sandbox_deletion" | "sandbox_making";
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListJournalEntriesQuery: {
            /** Format: date */
            effective_from?: string;
            /** Format: date */
            effective_to?: string;
            /** @enum {string} */
            kind?: "allocation" | "charge" | "clearance" | "credit" | "deposit_deduction" | "deposit_forfeiture" | "deposit_receipt" | "deposit_refund" | "deposit_transfer" | "manual" | "receipt" | "refund" | "release" | "reversal";
            payment_id?: string;
            account_id?: string;
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            /** @description Types of the account, by commas. */
            account_type?: string;
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant. Default: up to now.
             */
            known_at?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: reversed_by, reverses; what is related to those after a dot, as in `reversed_by.reversed_by`. */
            expand?: string;
        };
        ListLateFeeRulesQuery: {
            lease_id?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ListLeaseItemsQuery: {
            /** @enum {string} */
            type?: "chiller" | "other" | "parking" | "rent" | "service_charge";
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ListLeasesQuery: {
            /** @enum {string} */
            status?: "active" | "cancelled" | "draft" | "ended" | "renewed" | "terminated";
            property_id?: string;
            unit_id?: string;
            tenant_id?: string;
            number?: string;
            registration_number?: string;
            /** Format: date */
            start_from?: string;
            /** Format: date */
            start_to?: string;
            /** Format: date */
            end_from?: string;
            /** Format: date */
            end_to?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: property, renewed_by_lease, renews_lease, tenant, units; what is related to those after a dot, as in `renewed_by_lease.property`. */
            expand?: string;
        };
        ListPaymentsQuery: {
            /** Format: date */
            date_from?: string;
            /** Format: date */
            date_to?: string;
            /** @enum {string} */
            status?: "bounced" | "cleared" | "pending" | "reversed";
            property_id?: string;
            tenant_id?: string;
            lease_id?: string;
            /** @enum {string} */
            method?: "bank_transfer" | "card" | "cash" | "cheque" | "deposit";
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: cheque_on_file, lease, property, tenant; what is related to those after a dot, as in `cheque_on_file.deposit`. */
            expand?: string;
        };
        ListPeriodClosingsQuery: {
            /** @enum {string} */
            status?: "closed" | "reopened";
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListPropertiesQuery: {
            /** @enum {string} */
            status?: "active" | "inactive" | "maintenance";
            /** @enum {string} */
            type?: "commercial" | "mixed" | "residential";
            community?: string;
            city?: string;
            /** @enum {string} */
            jurisdiction?: "AE-DU" | "AE-AZ" | "AE-SH" | "AE-AJ" | "AE-UQ" | "AE-RK" | "AE-FU" | "AE-DIFC" | "SA" | "BH" | "KW" | "OM" | "QA" | "EG" | "JO" | "GB" | "IN" | "JP";
            code?: string;
            owner_reference?: string;
            /** @description Words of the name, each by its beginning. */
            q?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListProposalsQuery: {
            /** @enum {string} */
            status?: "approved" | "expired" | "pending" | "rejected";
            key_id?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListRefundsQuery: {
            payment_id?: string;
            /** Format: date */
            date_from?: string;
            /** Format: date */
            date_to?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: journal_entry, payment, reversed_by, reverses; what is related to those after a dot, as in `journal_entry.reversed_by`. */
            expand?: string;
        };
        ListReturnedChequeFeesQuery: {
            lease_id?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ListSandboxesQuery: {
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @enum {string} */
            source?: "copy" | "empty" | "sample";
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: job; what is related to those after a dot, as in `job`. */
            expand?: string;
        };
        ListSettlementsQuery: {
            lease_id?: string;
            tenant_id?: string;
            property_id?: string;
            /** @enum {string} */
            status?: "reversed" | "settled";
            /** Format: date */
            date_from?: string;
            /** Format: date */
            date_to?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease, property, tenant; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ListSuppliersQuery: {
            owner_reference?: string;
            /** @description Tax registration number: 15 digits. */
            trn?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListTaxDocumentsQuery: {
            supplier_id?: string;
            tenant_id?: string;
            lease_id?: string;
            property_id?: string;
            /** @description Credit notes of this invoice. */
            invoice_id?: string;
            /** @enum {string} */
            kind?: "credit_note" | "invoice" | "simplified_tax_invoice" | "tax_credit_note" | "tax_invoice";
            /** Format: date */
            issued_from?: string;
            /** Format: date */
            issued_to?: string;
            number?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: invoice, lease, property, supplier_now, tenant; what is related to those after a dot, as in `invoice.invoice`. */
            expand?: string;
        };
        ListTenantsQuery: {
            property_id?: string;
            unit_id?: string;
            /** @enum {string} */
            lease_status?: "active" | "draft" | "ended" | "renewed" | "terminated";
            /** @description `true`: who has something open that was due before today, where its property is; `false`: who has nothing. */
            overdue?: boolean;
            /** @enum {string} */
            type?: "company" | "person";
            /** @enum {string} */
            status?: "active" | "archived";
            nationality?: string;
            email?: string;
            /** @description E.164 or the property's national form; answered as E.164. */
            phone?: string;
            emirates_id?: string;
            passport?: string;
            trade_licence?: string;
            trn?: string;
            /** @description Words of the name, each by its beginning. */
            q?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListUnitsQuery: {
            property_id?: string;
            /** @enum {string} */
            status?: "legal" | "occupied" | "off_market" | "on_notice" | "owner_occupied" | "reserved" | "vacant_not_ready" | "vacant_ready";
            /** @enum {string} */
            type?: "antenna_site" | "apartment" | "atm" | "bed_space" | "clinic" | "duplex" | "food_and_beverage" | "hotel_apartment" | "kiosk" | "labour_room" | "land" | "office" | "other" | "parking" | "penthouse" | "retail_shop" | "showroom" | "storage" | "studio" | "townhouse" | "villa" | "warehouse";
            /** @enum {string} */
            usage?: "commercial" | "industrial" | "other" | "parking" | "residential" | "storage";
            /** @enum {string} */
            furnished?: "furnished" | "semi_furnished" | "unfurnished";
            bedrooms?: number;
            number?: string;
            /** @description Words of the name, each by its beginning. */
            q?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: current_lease, property; what is related to those after a dot, as in `current_lease.property`. */
            expand?: string;
        };
        ListUsersQuery: {
            /** @enum {string} */
            role?: "accountant" | "manager" | "owner" | "viewer";
            /** @enum {string} */
            status?: "active" | "disabled";
            email?: string;
            /** @description Words of the name, each by its beginning. */
            q?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ListValuationsQuery: {
            property_id?: string;
            owner_reference?: string;
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            /**
             * Format: date
             * @description Only the valuation of each property that counts on this day.
             */
            as_of?: string;
            /**
             * Format: date-time
             * @description With `as_of`: as it was known at this instant. Default: now.
             */
            known_at?: string;
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: property; what is related to those after a dot, as in `property`. */
            expand?: string;
        };
        ListWebhookDeliveriesQuery: {
            /** @enum {string} */
            status?: "delivered" | "failed" | "pending";
            event_id?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: webhook; what is related to those after a dot, as in `webhook`. */
            expand?: string;
        };
        ListWebhooksQuery: {
            /** @enum {string} */
            status?: "active" | "disabled" | "paused";
            /**
             * Format: date-time
             * @description Only what changed at or after this instant.
             */
            updated_since?: string;
            /** @description Which page, from 1. */
            page?: number;
            /**
             * @description Rows per page.
             * @default 20
             */
            limit?: number;
            /** @description Empty to begin reading deep, then `meta.next_cursor`. Never together with `page` or `sort`. */
            cursor?: string;
            /** @description Fields in order, separated by commas; a leading `-` for descending. */
            sort?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        LossIn: {
            date?: string | null;
            reason: string;
            stop_reference?: string | null;
        };
        /**
         * @description Where this page stands. `page` with numbered pages; `next_cursor` and `has_more` with a cursor.
         *
         *         `known_at` with reports: send it with the next page, as the links do.
         */
        Meta: {
            has_more?: boolean;
            /** Format: date-time */
            known_at?: string;
            limit: number;
            next_cursor?: string | null;
            page?: number;
            total: number;
        };
        MovementOut: {
            actor: string;
            /** @description Negative in a reversal. */
            amount: string;
            /** @description With `expand=cheque`. */
            cheque?: components["schemas"]["ChequeOut"] | null;
            /** @description Of a receipt: the cheque that the bank has paid. */
            cheque_id: string | null;
            currency: string;
            /** Format: date */
            date: string;
            /** @description With `expand=deposit`. */
            deposit?: components["schemas"]["DepositOut"] | null;
            deposit_id: string;
            /** @description Of a transfer: who holds it from then on. */
            held_by: ("authority" | "landlord" | "manager") | null;
            id: string;
            /** @description With `expand=journal_entry`. */
            journal_entry?: components["schemas"]["JournalEntryOut"] | null;
            journal_entry_id: string | null;
            /** @description `carried_over`: out of the deposit of a lease into that of its renewal; no money moves. */
            method: ("bank_transfer" | "card" | "carried_over" | "cash" | "cheque") | null;
            /** @description With `expand=payment`. */
            payment?: components["schemas"]["PaymentOut"] | null;
            /** @description Of an application: the payment of the method `deposit`. */
            payment_id: string | null;
            reason: string | null;
            /** Format: date-time */
            recorded_at: string;
            reference: string | null;
            /** @description With `expand=reversed_by`. */
            reversed_by?: components["schemas"]["MovementOut"] | null;
            reversed_by_id: string | null;
            /** @description With `expand=reverses`. */
            reverses?: components["schemas"]["MovementOut"] | null;
            reverses_id: string | null;
            /** @enum {string} */
            type: "application" | "deduction" | "forfeiture" | "receipt" | "refund" | "transfer";
        };
        MovementReversalIn: {
            date?: string | null;
            reason: string;
        };
        /** @description The one answer that carries the key's text. */
        NewApiKeyOut: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            currency: string | null;
            /** @description The most that it may move in a day. */
            daily_ceiling: string | null;
            expires_at: string | null;
            id: string;
            ip_allow_list: string[];
            key: string;
            last_four: string;
            last_used_at: string | null;
            mode: string;
            name: string;
            /** @description The most that it may move at a time. */
            payment_ceiling: string | null;
            prefix: string;
            /** @description The only properties that it may touch; null for every one. */
            property_ids: string[] | null;
            /** @description Whether its writes wait for a person. They are tried and taken back, and answered with 202 and a proposal, which somebody approves or rejects. */
            proposes: boolean;
            replaces_id: string | null;
            revoked_at: string | null;
            scopes: string[];
            status: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description The one answer that carries the text of the sandbox's first key. */
        NewSandboxOut: {
            /** @description Where its clock stands; it stands still until it is moved. */
            clock: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            id: string;
            /** @description The latest job about it. */
            job_id: string | null;
            key: string;
            name: string;
            organisation_id: string;
            properties: number | null;
            /** @enum {string} */
            source: "copy" | "empty" | "sample";
            /** @enum {string} */
            status: "deleting" | "failed" | "moving" | "preparing" | "ready";
            /** @description The day that it is there. */
            today: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description The one answer that carries the secret. */
        NewWebhookOut: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            description: string | null;
            event_types: string[];
            health: components["schemas"]["WebhookHealth"];
            id: string;
            /** @description The last event of the feed that it was considered for. */
            position: number;
            previous_secret_until: string | null;
            replay: components["schemas"]["Replay"] | null;
            /** @description What its maker could read. Of other things it is told without `object`; identifiers are masked. */
            scopes: string[];
            /** @description Signs what is sent (Standard Webhooks). */
            secret: string;
            /** @enum {string} */
            status: "active" | "disabled" | "paused";
            /** @description Why nothing is sent: asked for, nothing arrived for days, or the receiver answered 410. */
            status_reason: ("failing" | "gone" | "requested") | null;
            /** Format: date-time */
            updated_at: string;
            url: string;
        };
        NoticeIn: {
            /**
             * Format: date
             * @description When notice to leave was given.
             */
            date: string;
        };
        /** @description Occupancy. */
        OccupancyReport: {
            /** Format: date */
            date_from: string;
            /** Format: date */
            date_to: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            rows: components["schemas"]["OccupancyRow"][];
            totals: components["schemas"]["OccupancyRow"][];
        };
        /** @description A property in a month, or in the part of it that was asked for; or, as a total, all properties of a currency in it. */
        OccupancyRow: {
            currency: string;
            /** Format: date */
            date_from: string;
            /** Format: date */
            date_to: string;
            /** @description Days, unit by unit, that were let. */
            days_let: number;
            /** @description Days, unit by unit, that could be let. */
            days_lettable: number;
            /** @description The path, below `/api/v2`, of the rent roll on the last day. */
            explain: string;
            /** @description Of units whose area is known. 1 sqm is 10.7639104 sqft. */
            let_area_sqm: string;
            /** @description On the last day; on notice counts as let. */
            let_units: number;
            /** @description Of units whose area is known. 1 sqm is 10.7639104 sqft. */
            lettable_area_sqm: string;
            /** @description On the last day. Off the market or the owner's own: only where let. */
            lettable_units: number;
            /** @enum {string} */
            line: "property" | "total";
            /** @description Percent: let units of lettable ones, on the last day. Rounded half up; null without any. */
            occupancy: string | null;
            /** @description Percent, on the last day. Rounded half up; null without any. */
            occupancy_by_area: string | null;
            /** @description Percent: days let of days lettable. Rounded half up; null without any. */
            occupancy_by_days: string | null;
            property_id: string | null;
            property_name: string | null;
            units: number;
        };
        /** @description What a request did, and whether it can be undone. */
        OperationOut: {
            actor: components["schemas"]["AuditActor"];
            /** Format: date-time */
            created_at: string;
            id: string;
            operation: string;
            request_id: string;
            things: components["schemas"]["AuditThing"][];
            undo_until: string;
            undoable: boolean;
            undone_at: string | null;
            undone_by: string | null;
            why_not: string | null;
        };
        OrganisationOut: {
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** @description Whether a lease asks for its deposit when it is activated. */
            deposit_on_activation: boolean;
            id: string;
            jurisdiction: string;
            mode: string;
            name: string;
            name_ar: string | null;
            plan: string;
            time_zone: string;
            /** Format: date-time */
            updated_at: string;
        };
        OrganisationPatch: {
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            /** @description Whether a lease asks for its deposit when it is activated. */
            deposit_on_activation?: boolean;
            /** @enum {string} */
            jurisdiction?: "AE-DU" | "AE-AZ" | "AE-SH" | "AE-AJ" | "AE-UQ" | "AE-RK" | "AE-FU" | "AE-DIFC" | "SA" | "BH" | "KW" | "OM" | "QA" | "EG" | "JO" | "GB" | "IN" | "JP";
            name?: string;
            name_ar?: string | null;
            time_zone?: string;
        };
        OtherPayment: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            card?: components["schemas"]["Card"] | null;
            /** @enum {string} */
            method: "bank_transfer" | "card" | "cash";
            reference?: string | null;
        };
        PartialPaymentIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            bank_text?: string | null;
            certificate?: string | null;
            date?: string | null;
            /**
             * @description Whether the fee of the rule in force is charged, if there is one for the reason.
             * @default true
             */
            fee?: boolean;
        };
        Party: {
            /**
             * @default tenant
             * @enum {string}
             */
            role?: "guarantor" | "occupant" | "tenant";
            tenant_id: string;
        };
        /** @description A party as it was when the document was issued. */
        PartyOut: {
            address: string;
            address_ar: string | null;
            name: string;
            name_ar: string | null;
            trn: string | null;
        };
        Passport: {
            country?: string | null;
            expires_on?: string | null;
            number: string;
        };
        /** @description A cheque needs `cheque` or `cheque_id`, a card payment `card`, a bank transfer `reference`. */
        PaymentIn: {
            allocations?: components["schemas"]["AllocationPart"][] | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            card?: components["schemas"]["Card"] | null;
            cheque?: components["schemas"]["Cheque"] | null;
            cheque_id?: string | null;
            currency?: ("AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR") | null;
            date?: string | null;
            lease_id?: string | null;
            /** @enum {string} */
            method: "bank_transfer" | "card" | "cash" | "cheque";
            notes?: string | null;
            property_id?: string | null;
            reference?: string | null;
            tenant_id: string;
        };
        PaymentOut: {
            /** @description What of it settles charges. */
            allocated: string;
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            card: components["schemas"]["Card"] | null;
            cheque: components["schemas"]["Cheque"] | null;
            cheque_id: string | null;
            /** @description With `expand=cheque_on_file`. */
            cheque_on_file?: components["schemas"]["ChequeOut"] | null;
            cleared_on: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: date */
            date: string;
            id: string;
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string | null;
            /** @enum {string} */
            method: "bank_transfer" | "card" | "cash" | "cheque" | "deposit";
            notes: string | null;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string | null;
            receipt_number: string;
            reference: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            refunded: string;
            return_note: string | null;
            return_reason: string | null;
            returned_on: string | null;
            reversal_reason: string | null;
            reversed_on: string | null;
            /** @enum {string} */
            status: "bounced" | "cleared" | "pending" | "reversed";
            /** @description With `expand=tenant`. */
            tenant?: components["schemas"]["TenantListed"] | null;
            tenant_id: string;
            /** @description What of it is a credit of the tenant. */
            unallocated: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description Money doesn't change: a wrong payment is reversed and recorded anew. */
        PaymentPatch: {
            notes?: string | null;
            reference?: string;
        };
        PeriodClosingIn: {
            /**
             * Format: date
             * @description The last day of the period; nothing is posted up to it any more.
             */
            through: string;
        };
        PeriodClosingOut: {
            closed_by: string;
            /** Format: date-time */
            created_at: string;
            id: string;
            reopened_at: string | null;
            reopened_by: string | null;
            reopening_reason: string | null;
            /** @enum {string} */
            status: "closed" | "reopened";
            /** Format: date */
            through: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description One line: a `debit` or a `credit`, and what it concerns. */
        PostingIn: {
            account_id: string;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            credit?: string | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            debit?: string | null;
            lease_id?: string | null;
            memo?: string | null;
            owner_reference?: string | null;
            property_id?: string | null;
            tenant_id?: string | null;
            unit_id?: string | null;
        };
        PostingOut: {
            account_code: string;
            account_id: string;
            account_name: string;
            /** @enum {string} */
            book: "client" | "own";
            credit: string | null;
            currency: string;
            debit: string | null;
            lease_id: string | null;
            memo: string | null;
            owner_reference: string | null;
            property_id: string | null;
            tenant_id: string | null;
            unit_id: string | null;
        };
        /** @description A payment that is not recorded yet. */
        PreviewIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            currency?: ("AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR") | null;
            lease_id?: string | null;
            tenant_id: string;
        };
        PreviewOut: {
            allocations: components["schemas"]["PreviewPart"][];
            /** @description What would be left as a credit of the tenant. */
            credit: string;
            currency: string;
        };
        PreviewPart: {
            /** @description What the payment would settle of it. */
            amount: string;
            charge_id: string;
            description: string;
            /** Format: date */
            due_on: string;
            /** @description Before the payment. */
            open: string;
            /** @enum {string} */
            type: "chiller" | "damage" | "late_fee" | "other" | "parking" | "penalty" | "rent" | "returned_cheque_fee" | "service_charge";
        };
        /** @description An error (RFC 9457). */
        Problem: {
            code: string;
            detail: string;
            errors: components["schemas"]["FieldProblem"][];
            instance: string;
            request_id: string;
            status: number;
            title: string;
            type: string;
        };
        PropertyIn: {
            address: components["schemas"]["Address"];
            built_year?: number | null;
            code?: string | null;
            completed_on?: string | null;
            currency?: ("AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR") | null;
            jurisdiction?: ("AE-DU" | "AE-AZ" | "AE-SH" | "AE-AJ" | "AE-UQ" | "AE-RK" | "AE-FU" | "AE-DIFC" | "SA" | "BH" | "KW" | "OM" | "QA" | "EG" | "JO" | "GB" | "IN" | "JP") | null;
            name: string;
            name_ar?: string | null;
            notes?: string | null;
            owner_reference?: string | null;
            /**
             * @default active
             * @enum {string}
             */
            status?: "active" | "inactive" | "maintenance";
            time_zone?: string | null;
            /** @enum {string} */
            type: "commercial" | "mixed" | "residential";
        };
        PropertyOut: {
            address: string;
            address_details: components["schemas"]["Address"];
            built_year: number | null;
            /** @description What you call it, in short. */
            code: string | null;
            completed_on: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            id: string;
            jurisdiction: string;
            name: string;
            name_ar: string | null;
            notes: string | null;
            occupied_units: number;
            owner_reference: string | null;
            /** @enum {string} */
            status: "active" | "inactive" | "maintenance";
            time_zone: string;
            /** @enum {string} */
            type: "commercial" | "mixed" | "residential";
            units_count: number;
            /** Format: date-time */
            updated_at: string;
        };
        PropertyPatch: {
            address?: components["schemas"]["AddressPatch"];
            built_year?: number | null;
            code?: string | null;
            completed_on?: string | null;
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            /** @enum {string} */
            jurisdiction?: "AE-DU" | "AE-AZ" | "AE-SH" | "AE-AJ" | "AE-UQ" | "AE-RK" | "AE-FU" | "AE-DIFC" | "SA" | "BH" | "KW" | "OM" | "QA" | "EG" | "JO" | "GB" | "IN" | "JP";
            name?: string;
            name_ar?: string | null;
            notes?: string | null;
            owner_reference?: string | null;
            /** @enum {string} */
            status?: "active" | "inactive" | "maintenance";
            time_zone?: string;
            /** @enum {string} */
            type?: "commercial" | "mixed" | "residential";
        };
        /** @description With the body as it was sent, for whoever may read what it would do; identifiers in it are hidden without their scope. */
        ProposalDetail: {
            body: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            created_at: string;
            decision: components["schemas"]["Decision"] | null;
            /** Format: date-time */
            expires_at: string;
            id: string;
            /** @description Of an approved one that made something: where it is. */
            location: string | null;
            operation: string;
            /** @description Of an approved one: what it did, as an operation. */
            operation_id: string | null;
            path: string;
            proposed_by: components["schemas"]["ProposedBy"];
            request_id: string;
            /** @enum {string} */
            status: "approved" | "expired" | "pending" | "rejected";
            /** Format: date-time */
            updated_at: string;
            /** @description What it would have done when it was made: each thing as the audit log tells of it, as far as you may read such things. */
            would: {
                [key: string]: unknown;
            }[];
        };
        /** @description A write that waits for a person, or waited. */
        ProposalOut: {
            /** Format: date-time */
            created_at: string;
            decision: components["schemas"]["Decision"] | null;
            /** Format: date-time */
            expires_at: string;
            id: string;
            /** @description Of an approved one that made something: where it is. */
            location: string | null;
            operation: string;
            /** @description Of an approved one: what it did, as an operation. */
            operation_id: string | null;
            path: string;
            proposed_by: components["schemas"]["ProposedBy"];
            request_id: string;
            /** @enum {string} */
            status: "approved" | "expired" | "pending" | "rejected";
            /** Format: date-time */
            updated_at: string;
            /** @description What it would have done when it was made: each thing as the audit log tells of it, as far as you may read such things. */
            would: {
                [key: string]: unknown;
            }[];
        };
        ProposedBy: {
            key_id: string;
            name: string;
        };
        /** @description Where the organisation stands in its hour. Nulls on an unlimited plan. */
        RateLimitOut: {
            limit: number | null;
            plan: string;
            remaining: number | null;
            reset_seconds: number | null;
            window_seconds: number;
        };
        ReadAccountQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadAgedReceivablesQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
            /**
             * @description Which page of the rows, from 1. Files hold them all.
             * @default 1
             */
            page?: number;
            /**
             * @description Rows of a page. Totals are always over all rows.
             * @default 1000
             */
            limit?: number;
            /**
             * @description `in_force`: only what concerns leases that the rent roll of the day shows; `not_in_force`: only the rest.
             * @default all
             * @enum {string}
             */
            leases?: "all" | "in_force" | "not_in_force";
        };
        ReadAllocationQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: charge, journal_entry, payment, release_journal_entry; what is related to those after a dot, as in `charge.journal_entry`. */
            expand?: string;
        };
        ReadApiKeyQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: properties, replaces; what is related to those after a dot, as in `replaces.properties`. */
            expand?: string;
        };
        ReadAuditEntryQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: key; what is related to those after a dot, as in `key.properties`. */
            expand?: string;
        };
        ReadBalanceSheetQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
        };
        ReadBalancesQuery: {
            /**
             * Format: date
             * @description What took effect up to this day. Default: everything.
             */
            as_of?: string;
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant. Default: up to now.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadBillingSettingsQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadCashLedgerQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description The first day of the period. Default: the first of the month of `date_to`.
             */
            date_from?: string;
            /**
             * Format: date
             * @description The last day of the period. Default: the day of `known_at`, where the organisation is.
             */
            date_to?: string;
            /** @enum {string} */
            section?: "cash" | "deposits" | "expense" | "income" | "other" | "result" | "tax" | "tenant_credits";
            account_id?: string;
            /**
             * @description Which page, from 1.
             * @default 1
             */
            page?: number;
            /**
             * @description Lines per page.
             * @default 20
             */
            limit?: number;
        };
        ReadChargeQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: journal_entry, lease, lease_item, property, tax_document, tenant, unit; what is related to those after a dot, as in `journal_entry.reversed_by`. */
            expand?: string;
        };
        ReadChequeDepositQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadChequeForecastQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
            /**
             * @description How far to look ahead.
             * @default 12
             */
            months?: number;
            /**
             * @description How long a period is: `day` is the calendar of cheques that fall due.
             * @default month
             * @enum {string}
             */
            by?: "day" | "month" | "week";
        };
        ReadChequeHandBackQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease, property, tenant; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ReadChequeHandBackReceiptQuery: {
            /**
             * @default both
             * @enum {string}
             */
            language?: "ar" | "both" | "en";
        };
        ReadChequeQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: deposit, lease, payment, property, replaces, security_deposit, tenant; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ReadChequeRegisterQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
            /**
             * @description Which page of the rows, from 1. Files hold them all.
             * @default 1
             */
            page?: number;
            /**
             * @description Rows of a page. Totals are always over all rows.
             * @default 1000
             */
            limit?: number;
            /** @enum {string} */
            status?: "bounced" | "cancelled" | "cleared" | "deposited" | "expected" | "legal" | "lost" | "partially_paid" | "received" | "replaced" | "returned_to_tenant" | "settled" | "stale" | "withdrawn";
            /**
             * @description `waiting`: only what is expected, in hand or in clearing.
             * @default all
             * @enum {string}
             */
            which?: "all" | "waiting";
            /**
             * Format: date
             * @description Only cheques written for this day or later.
             */
            due_from?: string;
            /**
             * Format: date
             * @description Only cheques written for this day or earlier.
             */
            due_to?: string;
        };
        ReadCollectionsQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description The first day of the period. Default: the first of the month of `date_to`.
             */
            date_from?: string;
            /**
             * Format: date
             * @description The last day of the period. Default: the day of `known_at`, where the organisation is.
             */
            date_to?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
        };
        ReadCreditQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: charge, journal_entry, tax_document; what is related to those after a dot, as in `charge.journal_entry`. */
            expand?: string;
        };
        ReadDelinquencyQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
            /**
             * @description Which page of the rows, from 1. Files hold them all.
             * @default 1
             */
            page?: number;
            /**
             * @description Rows of a page. Totals are always over all rows.
             * @default 1000
             */
            limit?: number;
        };
        ReadDepositMovementQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: cheque, deposit, journal_entry, payment, reversed_by, reverses; what is related to those after a dot, as in `cheque.deposit`. */
            expand?: string;
        };
        ReadDepositQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease, property, tenant; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ReadDepositRegisterQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
            /**
             * @description Which page of the rows, from 1. Files hold them all.
             * @default 1
             */
            page?: number;
            /**
             * @description Rows of a page. Totals are always over all rows.
             * @default 1000
             */
            limit?: number;
            /**
             * @description `in_force`: only what concerns leases that the rent roll of the day shows; `not_in_force`: only the rest.
             * @default all
             * @enum {string}
             */
            leases?: "all" | "in_force" | "not_in_force";
        };
        ReadDepositSlipQuery: {
            /**
             * @default both
             * @enum {string}
             */
            language?: "ar" | "both" | "en";
        };
        ReadEventQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadExchangeRateQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadGeneralLedgerQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description The first day of the period. Default: the first of the month of `date_to`.
             */
            date_from?: string;
            /**
             * Format: date
             * @description The last day of the period. Default: the day of `known_at`, where the organisation is.
             */
            date_to?: string;
            account_id?: string;
            /**
             * @description Which page, from 1.
             * @default 1
             */
            page?: number;
            /**
             * @description Lines per page.
             * @default 20
             */
            limit?: number;
        };
        ReadIncomeStatementQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description The first day of the period. Default: the first of the month of `date_to`.
             */
            date_from?: string;
            /**
             * Format: date
             * @description The last day of the period. Default: the day of `known_at`, where the organisation is.
             */
            date_to?: string;
            /**
             * @description When income and expense count. `accrual`: as the books recognise them. `cash`: a charge counts, net and tax apart, as far as cleared money settles it, from the day on which that is both allocated and cleared until it is released; an expense counts when bank or cash pays it.
             * @default accrual
             * @enum {string}
             */
            basis?: "accrual" | "cash";
            /**
             * @description Beside it the period before, as many days long.
             * @enum {string}
             */
            compare?: "previous_period";
        };
        ReadIndicatorsQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
            /**
             * Format: date
             * @description The first day of the period. Default: a year before the day after `date_to`.
             */
            date_from?: string;
            /**
             * Format: date
             * @description The last day of the period. Default: `as_of`.
             */
            date_to?: string;
        };
        ReadJobQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadJournalEntryQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: reversed_by, reverses; what is related to those after a dot, as in `reversed_by.reversed_by`. */
            expand?: string;
        };
        ReadLateFeeRuleQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ReadLeaseItemQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ReadLeaseQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: property, renewed_by_lease, renews_lease, tenant, units; what is related to those after a dot, as in `renewed_by_lease.property`. */
            expand?: string;
        };
        ReadLeaseScheduleQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ReadOccupancyQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description The first day of the period. Default: the first of the month of `date_to`.
             */
            date_from?: string;
            /**
             * Format: date
             * @description The last day of the period. Default: the day of `known_at`, where the organisation is.
             */
            date_to?: string;
        };
        ReadOperationQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadOrganisationQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadPaymentQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: cheque_on_file, lease, property, tenant; what is related to those after a dot, as in `cheque_on_file.deposit`. */
            expand?: string;
        };
        ReadPaymentReceiptQuery: {
            /**
             * @description What is printed.
             * @default both
             * @enum {string}
             */
            language?: "ar" | "both" | "en";
        };
        ReadPeriodClosingQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadPropertyQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadProposalQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadRateLimitQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadReceiptsRegisterQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description The first day of the period. Default: the first of the month of `date_to`.
             */
            date_from?: string;
            /**
             * Format: date
             * @description The last day of the period. Default: the day of `known_at`, where the organisation is.
             */
            date_to?: string;
            /**
             * @description Which page of the rows, from 1. Files hold them all.
             * @default 1
             */
            page?: number;
            /**
             * @description Rows of a page. Totals are always over all rows.
             * @default 1000
             */
            limit?: number;
            /** @enum {string} */
            method?: "bank_transfer" | "card" | "cash" | "cheque";
        };
        ReadReconciliationQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
        };
        ReadRefundQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: journal_entry, payment, reversed_by, reverses; what is related to those after a dot, as in `journal_entry.reversed_by`. */
            expand?: string;
        };
        ReadRentRollQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
            /**
             * @description Which page of the rows, from 1. Files hold them all.
             * @default 1
             */
            page?: number;
            /**
             * @description Rows of a page. Totals are always over all rows.
             * @default 1000
             */
            limit?: number;
        };
        ReadReturnedChequeFeeQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ReadSandboxQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: job; what is related to those after a dot, as in `job`. */
            expand?: string;
        };
        ReadSettlementDocumentQuery: {
            /**
             * @description What is printed.
             * @default both
             * @enum {string}
             */
            language?: "ar" | "both" | "en";
        };
        ReadSettlementQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: lease, property, tenant; what is related to those after a dot, as in `lease.property`. */
            expand?: string;
        };
        ReadSupplierQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadTaxDocumentPdfQuery: {
            /**
             * @description What is printed.
             * @default both
             * @enum {string}
             */
            language?: "ar" | "both" | "en";
        };
        ReadTaxDocumentQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: invoice, lease, property, supplier_now, tenant; what is related to those after a dot, as in `invoice.invoice`. */
            expand?: string;
        };
        ReadTenantDetailQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadTenantStatementQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description The first day of the period. Default: the first of the month of `date_to`.
             */
            date_from?: string;
            /**
             * Format: date
             * @description The last day of the period. Default: the day of `known_at`, where the organisation is.
             */
            date_to?: string;
            /**
             * @description Of the document: what is printed.
             * @default both
             * @enum {string}
             */
            language?: "ar" | "both" | "en";
        };
        ReadTrialBalanceQuery: {
            /**
             * Format: date-time
             * @description The books as they were recorded up to this instant, which must be over. Default: now. With the same days and the same instant everything in the report stays the same for ever: amounts, names, units, leases and their terms.
             */
            known_at?: string;
            /** @enum {string} */
            book?: "client" | "own";
            /**
             * @description ISO 4217 code.
             * @enum {string}
             */
            currency?: "AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR";
            property_id?: string;
            unit_id?: string;
            lease_id?: string;
            tenant_id?: string;
            owner_reference?: string;
            /**
             * Format: date
             * @description What took effect up to this day. Default: the day of `known_at`, where the organisation is; what is due, overdue or let is then judged by the local day of each property.
             */
            as_of?: string;
        };
        ReadUnitQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: current_lease, property; what is related to those after a dot, as in `current_lease.property`. */
            expand?: string;
        };
        ReadUserQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadValuationQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: property; what is related to those after a dot, as in `property`. */
            expand?: string;
        };
        ReadVatSummaryQuery: {
            supplier_id?: string;
            /**
             * Format: date
             * @description The first tax date.
             */
            date_from?: string;
            /**
             * Format: date
             * @description The last tax date.
             */
            date_to?: string;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        ReadWebhookDeliveryQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
            /** @description Related things beside their ids, by commas, at most 10: webhook; what is related to those after a dot, as in `webhook`. */
            expand?: string;
        };
        ReadWebhookQuery: {
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        /** @description Receipts register. */
        ReceiptsRegisterReport: {
            /** Format: date */
            date_from: string;
            /** Format: date */
            date_to: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            limit: number;
            /** @description The path, below `/api/v2`, of the next page, with the instant of recording fixed; null on the last. */
            next: string | null;
            page: number;
            rows: components["schemas"]["ReceiptsRegisterRow"][];
            /** @description Of all pages, without totals. */
            rows_total: number;
            totals: components["schemas"]["ReceiptsRegisterRow"][];
        };
        /** @description A receipt as it stood on the last day; or, as a total, all receipts of a currency and method. Names are those known at `known_at`. */
        ReceiptsRegisterRow: {
            /** @description What of it settles charges. */
            allocated: string;
            /** @description The day it entered the books; a cheque's, its deposit. */
            booked_on: string | null;
            cheque_number: string | null;
            cleared_on: string | null;
            /** @description What of it is the tenant's credit. */
            credit: string;
            currency: string;
            /** @description The day it was received. */
            date: string | null;
            /** @description The path, below `/api/v2`, of the receipt's entries; of a total, of its receipts. */
            explain: string;
            lease_id: string | null;
            lease_number: string | null;
            /** @enum {string} */
            line: "receipt" | "total";
            /** @enum {string} */
            method: "bank_transfer" | "card" | "cash" | "cheque";
            payment_id: string | null;
            property_id: string | null;
            property_name: string | null;
            /** @description Why it was taken back. */
            reason: string | null;
            receipt_number: string | null;
            receipts: number;
            /** @description In the period. */
            received: string;
            reference: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            refunded: string;
            status: ("bounced" | "cleared" | "pending" | "reversed") | null;
            /** @description In the period: returned by the bank, or reversed. */
            taken_back: string;
            taken_back_on: string | null;
            tenant_id: string | null;
            tenant_name: string | null;
        };
        /** @description Reconciliation. */
        ReconciliationReport: {
            /** Format: date */
            as_of: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            rows: components["schemas"]["ReconciliationRow"][];
            totals: components["schemas"]["ReconciliationRow"][];
        };
        /** @description In one currency, what one side says of receivables (account 1100), deposits (2100) or tenants' credits (2150), what lies between it and the next, the balance of the account, or what remains unexplained. */
        ReconciliationRow: {
            /** @description What tenants owe, or what is held for them. */
            amount: string;
            currency: string;
            /** @description The path, below `/api/v2`, of what is behind it. */
            explain: string | null;
            /**
             * @description Of receivables: `rent_roll` (arrears of leases in force), `not_due` of them, `leases_not_in_force` (what ended leases still owe), `register` (aged receivables). Of deposits: `rent_roll`, `leases_not_in_force`, `register` (all that is held), `held_by_others` (less what is not in the books). Of credits: `leases_in_force`, `leases_not_in_force`, `no_lease`, `register` (their sum). Of each: `other_entries` (by hand), `account` (its balance), `difference` (unexplained: 0).
             * @enum {string}
             */
            item: "account" | "difference" | "held_by_others" | "leases_in_force" | "leases_not_in_force" | "no_lease" | "not_due" | "other_entries" | "register" | "rent_roll";
            /** @enum {string} */
            subject: "credits" | "deposits" | "receivables";
        };
        /** @description How what is left goes back to the tenant. */
        RefundByIn: {
            /** @enum {string} */
            method: "bank_transfer" | "card" | "cash";
            reference?: string | null;
        };
        RefundIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount?: string | null;
            date?: string | null;
            /** @enum {string} */
            method: "bank_transfer" | "card" | "cash";
            reason: string;
            reference?: string | null;
        };
        RefundOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: date */
            date: string;
            id: string;
            /** @description With `expand=journal_entry`. */
            journal_entry?: components["schemas"]["JournalEntryOut"] | null;
            journal_entry_id: string;
            /** @enum {string} */
            method: "bank_transfer" | "card" | "cash";
            /** @description With `expand=payment`. */
            payment?: components["schemas"]["PaymentOut"] | null;
            payment_id: string;
            reason: string;
            reference: string | null;
            /** @description With `expand=reversed_by`. */
            reversed_by?: components["schemas"]["RefundOut"] | null;
            reversed_by_id: string | null;
            /** @description With `expand=reverses`. */
            reverses?: components["schemas"]["RefundOut"] | null;
            /** @description The refund that this one takes back; its amount is negative. */
            reverses_id: string | null;
        };
        RefundReversalIn: {
            date?: string | null;
            reason: string;
        };
        /** @description The lease in a public register. The number is text as the register writes it. */
        Registration: {
            /**
             * @default ejari
             * @enum {string}
             */
            authority?: "difc" | "ejar" | "ejari" | "other" | "sharjah_municipality" | "tawtheeq";
            number: string;
        };
        RejectionIn: {
            reason?: string | null;
        };
        ReleaseIn: {
            date?: string | null;
            reason: string;
        };
        /** @description What is not given stays as in the lease that is renewed; the new one begins the day after it ends. */
        RenewalIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            annual_rent?: string;
            cheque_count?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12) | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            deposit?: string;
            end_date?: string | null;
            notes?: string | null;
        };
        /** @description Rent roll. */
        RentRollReport: {
            /** Format: date */
            as_of: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            limit: number;
            /** @description The path, below `/api/v2`, of the next page, with the instant of recording fixed; null on the last. */
            next: string | null;
            page: number;
            rows: components["schemas"]["RentRollRow"][];
            /** @description Of all pages, without totals. */
            rows_total: number;
            totals: components["schemas"]["RentRollRow"][];
        };
        /** @description A unit with the lease that covers the day; or, as a total, all units of a currency. A lease over several units has its amounts on the first. What leases that are not in force on the day still owe and hold is a line of its own after the total. */
        RentRollRow: {
            /** @description By the term in force on the day. */
            annual_rent: string;
            /** @description In the row's currency, to its minor digits, rounded half up. */
            annual_rent_per_sqm: string | null;
            /** @description 1 sqm is 10.7639104 sqft. */
            area_sqm: string | null;
            /** @description What was due before the day and is not settled. */
            arrears: string;
            /** @description Expected, in hand or in clearing, on the day. */
            cheques_waiting: number;
            currency: string;
            /** @description A decimal with exactly the currency's minor digits. */
            deposit_held: string;
            end_date: string | null;
            /** @description The path, below `/api/v2`, of the entries behind the balance of this lease, or of all; what is not due yet is in it too. */
            explain: string | null;
            /** @description The path, below `/api/v2`, of what is owed under this lease, by age: all that is due makes the arrears. */
            explain_arrears: string | null;
            /** @description The day that says what is due here: `as_of`, or today where the property is; null for several. */
            judged_on: string | null;
            lease_id: string | null;
            lease_number: string | null;
            /** @enum {string} */
            line: "leases_not_in_force" | "total" | "unit";
            market_rent: string | null;
            /** @description A twelfth, rounded half up. */
            monthly_rent: string;
            next_step_on: string | null;
            next_step_rent: string | null;
            notice_given_on: string | null;
            occupied: number;
            /** @description Parking, service charge and the like, a year. */
            other_charges: string;
            /** @description The last day for which the rent is settled. */
            paid_to: string | null;
            property_id: string | null;
            property_name: string | null;
            registration_number: string | null;
            start_date: string | null;
            status: ("legal" | "occupied" | "off_market" | "on_notice" | "owner_occupied" | "reserved" | "vacant_not_ready" | "vacant_ready") | null;
            tenant_id: string | null;
            tenant_name: string | null;
            unit_id: string | null;
            unit_number: string | null;
            unit_type: string | null;
            units: number;
        };
        ReopeningIn: {
            reason: string;
        };
        /** @description By one or more cheques, by other payments, or both. Together they cover what is not paid of the cheque. */
        ReplacementIn: {
            /** @default [] */
            cheques?: components["schemas"]["ChequeDetails"][];
            date?: string | null;
            /** @default [] */
            payments?: components["schemas"]["OtherPayment"][];
            reason?: string | null;
        };
        /** @description Events that are being sent once more. */
        Replay: {
            after: number;
            until: number;
        };
        ReplayIn: {
            /** @description The `seq` of the last event that you have; 0 for none. */
            after: number;
        };
        /** @description A report to be made by a worker. */
        ReportRunIn: {
            /** @enum {string} */
            format: "csv" | "xlsx";
            /**
             * @description What the report takes in its query, such as `as_of` or `property_id`.
             * @default {}
             */
            parameters?: {
                [key: string]: string;
            };
            /**
             * @description The report's name in its path.
             * @enum {string}
             */
            report: "aged-receivables" | "balance-sheet" | "cash-ledger" | "cheque-forecast" | "cheque-register" | "collections" | "delinquency" | "deposit-register" | "general-ledger" | "income-statement" | "indicators" | "occupancy" | "receipts-register" | "reconciliation" | "rent-roll" | "tenant-statement" | "trial-balance";
        };
        RepresentationIn: {
            account?: string | null;
            date?: string | null;
            reason_after_end?: string | null;
            reference?: string | null;
        };
        ReturnIn: {
            /**
             * Format: date
             * @description The day the bank returned it.
             */
            date: string;
            note?: string | null;
            /** @enum {string} */
            reason: "account_closed" | "account_frozen" | "altered" | "duplicate" | "insufficient_funds" | "other" | "post_dated" | "refer_to_drawer" | "signature_differs" | "stale" | "stopped" | "words_figures_differ";
        };
        /** @description From its first day on, until another of the same lease, or of all, begins. */
        ReturnedChequeFeeIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            currency?: ("AED" | "AUD" | "BHD" | "BRL" | "CAD" | "CHF" | "CLP" | "CNY" | "CZK" | "DKK" | "EGP" | "EUR" | "GBP" | "HKD" | "HUF" | "IDR" | "ILS" | "INR" | "IQD" | "ISK" | "JOD" | "JPY" | "KES" | "KRW" | "KWD" | "LKR" | "LYD" | "MAD" | "MXN" | "MYR" | "NGN" | "NOK" | "NZD" | "OMR" | "PHP" | "PKR" | "PLN" | "PYG" | "QAR" | "RON" | "SAR" | "SEK" | "SGD" | "THB" | "TND" | "TRY" | "UGX" | "USD" | "VND" | "XAF" | "XOF" | "ZAR") | null;
            lease_id?: string | null;
            /** @description Only a return for one of these is charged. */
            reasons?: ("account_closed" | "account_frozen" | "altered" | "duplicate" | "insufficient_funds" | "other" | "post_dated" | "refer_to_drawer" | "signature_differs" | "stale" | "stopped" | "words_figures_differ")[];
            /**
             * Format: date
             * @description The first day on which it holds.
             */
            starts_on: string;
        };
        ReturnedChequeFeeOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            id: string;
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string | null;
            reasons: ("account_closed" | "account_frozen" | "altered" | "duplicate" | "insufficient_funds" | "other" | "post_dated" | "refer_to_drawer" | "signature_differs" | "stale" | "stopped" | "words_figures_differ")[];
            /** Format: date */
            starts_on: string;
            /** Format: date-time */
            updated_at: string;
        };
        /** @description The lease and the currency stay: begin another one instead. */
        ReturnedChequeFeePatch: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount?: string;
            reasons?: ("account_closed" | "account_frozen" | "altered" | "duplicate" | "insufficient_funds" | "other" | "post_dated" | "refer_to_drawer" | "signature_differs" | "stale" | "stopped" | "words_figures_differ")[];
            /**
             * Format: date
             * @description The first day on which it holds.
             */
            starts_on?: string;
        };
        ReversalIn: {
            date?: string | null;
            reason: string;
        };
        RollIn: {
            /**
             * @description How long the old key stays alive.
             * @default 24
             */
            overlap_hours?: number;
        };
        RotationIn: {
            /**
             * @description How long the old secret signs as well.
             * @default 24
             */
            overlap_hours?: number;
        };
        SandboxIn: {
            clock?: string | null;
            name: string;
            properties?: number | null;
            /**
             * @description `empty`; `sample`, a portfolio of Dubai with its past; `copy`, this organisation with names, contacts and identifiers replaced.
             * @enum {string}
             */
            source: "copy" | "empty" | "sample";
        };
        SandboxKeyIn: {
            name: string;
        };
        /** @description A test organisation with a clock of its own. */
        SandboxOut: {
            /** @description Where its clock stands; it stands still until it is moved. */
            clock: string;
            /** Format: date-time */
            created_at: string;
            created_by: string;
            id: string;
            /** @description With `expand=job`. */
            job?: components["schemas"]["JobOut"] | null;
            /** @description The latest job about it. */
            job_id: string | null;
            name: string;
            organisation_id: string;
            properties: number | null;
            /** @enum {string} */
            source: "copy" | "empty" | "sample";
            /** @enum {string} */
            status: "deleting" | "failed" | "moving" | "preparing" | "ready";
            /** @description The day that it is there. */
            today: string;
            /** Format: date-time */
            updated_at: string;
        };
        ScheduleOut: {
            currency: string;
            instalments: components["schemas"]["InstalmentOut"][];
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string;
            /** @description All items over the whole term, without tax. */
            total: string;
        };
        /** @description What was looked through. */
        SearchMeta: {
            limit: number;
            types: string[];
        };
        SearchQuery: {
            /** @description Required. Words, each by its beginning, in English or Arabic; a number of a unit, a lease or a cheque; an email or a phone number, or the beginning of one. `marina 1204` is unit 1204 of a property of that name. */
            q?: string;
            /** @description Which kinds, by commas. Default: all that the key may read. */
            types?: string;
            /**
             * @description The best so many.
             * @default 20
             */
            limit?: number;
            /** @description Only these fields of the answer, by commas; `a.b` for one within. `id` is always there. */
            fields?: string;
        };
        /** @description One thing that fits. */
        SearchResult: {
            id: string;
            /** @enum {string} */
            kind: "cheque" | "lease" | "property" | "tenant" | "unit";
            matched_field: string;
            /** @description What tells it from others of its name. */
            subtitle: string;
            title: string;
            title_ar: string | null;
        };
        SetPart: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            /**
             * Format: date
             * @description The date written on it; it can't be presented before.
             */
            date: string;
            number: string;
        };
        SettlementDetailOut: {
            /** @description Of the deposits, to what was open. */
            applied: string;
            /** @description Cheques in hand that are dated after the end of the lease. */
            cheques_to_return: components["schemas"]["ChequeToReturnOut"][];
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: date */
            date: string;
            deposits_held_elsewhere: components["schemas"]["HeldElsewhereOut"][];
            id: string;
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string;
            lines: components["schemas"]["SettlementLineOut"][];
            notes: string | null;
            number: string;
            /** @description What was still open of the lease afterwards. */
            owed: string;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string;
            /** @description Of the deposits and of the tenant's credit. */
            refunded: string;
            reversal_reason: string | null;
            reversed_on: string | null;
            /** @enum {string} */
            status: "reversed" | "settled";
            /** @description With `expand=tenant`. */
            tenant?: components["schemas"]["TenantListed"] | null;
            tenant_id: string;
            /** Format: date-time */
            updated_at: string;
        };
        SettlementIn: {
            /** @default [] */
            damages?: components["schemas"]["DamageIn"][];
            date?: string | null;
            notes?: string | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            penalty?: string | null;
            refund?: components["schemas"]["RefundByIn"] | null;
            termination?: components["schemas"]["TerminationIn"] | null;
        };
        SettlementLineOut: {
            /** @description Net and tax; negative for rent that was taken off. */
            amount: string;
            description: string;
            /** @enum {string} */
            kind: "application" | "credit_refund" | "damage" | "deposit_refund" | "penalty" | "unused_rent";
            /** @description A decimal with exactly the currency's minor digits. */
            net: string;
            /** @description The credit, charge, deposit movement or refund that it is. */
            object_id: string;
            /** @description A decimal with exactly the currency's minor digits. */
            tax: string;
        };
        SettlementOut: {
            /** @description Of the deposits, to what was open. */
            applied: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: date */
            date: string;
            id: string;
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string;
            lines: components["schemas"]["SettlementLineOut"][];
            notes: string | null;
            number: string;
            /** @description What was still open of the lease afterwards. */
            owed: string;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string;
            /** @description Of the deposits and of the tenant's credit. */
            refunded: string;
            reversal_reason: string | null;
            reversed_on: string | null;
            /** @enum {string} */
            status: "reversed" | "settled";
            /** @description With `expand=tenant`. */
            tenant?: components["schemas"]["TenantListed"] | null;
            tenant_id: string;
            /** Format: date-time */
            updated_at: string;
        };
        SettlementReversalIn: {
            date?: string | null;
            reason: string;
        };
        /** @description The bank has paid every cheque of the slip that waits, but for the exceptions. */
        SlipClearanceIn: {
            date?: string | null;
            /** @default [] */
            exceptions?: components["schemas"]["SlipException"][];
        };
        /** @description What became of one cheque that the bank didn't pay in full. */
        SlipException: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount?: string;
            bank_text?: string | null;
            certificate?: string | null;
            cheque_id: string;
            /**
             * @description Whether the fee of the rule in force is charged, if there is one for the reason.
             * @default true
             */
            fee?: boolean;
            /**
             * @description `returned` needs a reason, `partially_paid` an amount; `in_clearing` waits on.
             * @enum {string}
             */
            outcome: "in_clearing" | "partially_paid" | "returned";
            reason?: ("account_closed" | "account_frozen" | "altered" | "duplicate" | "insufficient_funds" | "other" | "post_dated" | "refer_to_drawer" | "signature_differs" | "stale" | "stopped" | "words_figures_differ") | null;
        };
        StepOut: {
            actor: string;
            amount: string | null;
            bank_text: string | null;
            /** @description The fee that the step charged. */
            charge_id: string | null;
            /** Format: date */
            date: string;
            deposit_id: string | null;
            payment_id: string | null;
            person: string | null;
            place: string | null;
            reason: string | null;
            /** Format: date-time */
            recorded_at: string;
            reference: string | null;
            /**
             * @description In which the step left it.
             * @enum {string}
             */
            status: "bounced" | "cancelled" | "cleared" | "deposited" | "expected" | "legal" | "lost" | "partially_paid" | "received" | "replaced" | "returned_to_tenant" | "settled" | "stale" | "withdrawn";
            /** @enum {string} */
            step: "cancellation" | "clearance" | "correction" | "custody" | "deposit" | "filing" | "legal_action" | "loss" | "partial_payment" | "re_presentation" | "replacement" | "return" | "staleness" | "withdrawal";
        };
        StreamChangesQuery: {
            /** @description The `seq` of the last event that you have; 0 for none. */
            after?: number;
            /** @description Types of events, by commas: `payment.recorded`, `payment.*` for all of a kind, `*`. */
            types?: string;
        };
        SupplierIn: {
            address: string;
            address_ar?: string | null;
            /** @description What the numbers of its documents begin with. Each supplier's is its own. */
            invoice_prefix: string;
            jurisdiction?: ("AE-DU" | "AE-AZ" | "AE-SH" | "AE-AJ" | "AE-UQ" | "AE-RK" | "AE-FU" | "AE-DIFC" | "SA" | "BH" | "KW" | "OM" | "QA" | "EG" | "JO" | "GB" | "IN" | "JP") | null;
            name: string;
            name_ar?: string | null;
            owner_reference?: string | null;
            registered_from?: string | null;
            registered_until?: string | null;
            trn?: string | null;
        };
        /** @description Whom the law takes for the supplier: mostly the owner. */
        SupplierOut: {
            address: string;
            address_ar: string | null;
            /** Format: date-time */
            created_at: string;
            id: string;
            invoice_prefix: string;
            jurisdiction: string;
            name: string;
            name_ar: string | null;
            owner_reference: string | null;
            registered_from: string | null;
            registered_until: string | null;
            trn: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        SupplierPatch: {
            address?: string;
            address_ar?: string | null;
            /** @description What the numbers of its documents begin with. Each supplier's is its own. */
            invoice_prefix?: string;
            /** @enum {string} */
            jurisdiction?: "AE-DU" | "AE-AZ" | "AE-SH" | "AE-AJ" | "AE-UQ" | "AE-RK" | "AE-FU" | "AE-DIFC" | "SA" | "BH" | "KW" | "OM" | "QA" | "EG" | "JO" | "GB" | "IN" | "JP";
            name?: string;
            name_ar?: string | null;
            owner_reference?: string | null;
            registered_from?: string | null;
            registered_until?: string | null;
            trn?: string | null;
        };
        /** @description All lines of one category and rate. */
        TaxCategoryOut: {
            /** @enum {string} */
            category: "exempt" | "out_of_scope" | "standard" | "zero_rated";
            /** @description The category's code in electronic invoices (PINT AE). */
            category_code: string;
            /** @description Without tax. */
            net: string;
            /** @description Per cent. */
            rate: string;
            tax: string;
        };
        /** @description An invoice or credit note. Amounts are in `currency`; those that begin with tax_currency_ in the tax's. */
        TaxDocumentOut: {
            agent: components["schemas"]["AgentOut"] | null;
            categories: components["schemas"]["TaxCategoryOut"][];
            correction: components["schemas"]["CorrectionOut"] | null;
            /** Format: date-time */
            created_at: string;
            /** @description By credit notes, with tax. */
            credited: string;
            currency: string;
            customer: components["schemas"]["PartyOut"];
            discount: string;
            due_on: string | null;
            /** @description Units of tax_currency for one of currency. */
            exchange_rate: string;
            /** @description With tax. */
            gross: string;
            id: string;
            /** @description With `expand=invoice`. */
            invoice?: components["schemas"]["TaxDocumentOut"] | null;
            invoice_id: string | null;
            invoice_number: string | null;
            /** Format: date */
            issued_on: string;
            /** @enum {string} */
            kind: "credit_note" | "invoice" | "simplified_tax_invoice" | "tax_credit_note" | "tax_invoice";
            /** @description With `expand=lease`. */
            lease?: components["schemas"]["LeaseOut"] | null;
            lease_id: string | null;
            lines: components["schemas"]["TaxLineOut"][];
            /** @description Without tax. */
            net: string;
            number: string;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string | null;
            reason: string | null;
            /** Format: date */
            supplied_on: string;
            supplier: components["schemas"]["PartyOut"];
            supplier_id: string;
            /** @description With `expand=supplier_now`. */
            supplier_now?: components["schemas"]["SupplierOut"] | null;
            tax: string;
            tax_currency: string;
            /** @description With tax. */
            tax_currency_gross: string;
            /** @description Without tax. */
            tax_currency_net: string;
            tax_currency_tax: string;
            /**
             * Format: date
             * @description Decides in which return it stands.
             */
            tax_date: string;
            /** @description With `expand=tenant`. */
            tenant?: components["schemas"]["TenantListed"] | null;
            tenant_id: string | null;
            warnings: "issued_late"[];
        };
        TaxLineOut: {
            /** @enum {string} */
            category: "exempt" | "out_of_scope" | "standard" | "zero_rated";
            /** @description The category's code in electronic invoices (PINT AE). */
            category_code: string;
            description: string;
            description_ar: string | null;
            discount: string;
            /** @description With tax. */
            gross: string;
            /** @description Of a credit note: the invoice's line that it corrects. */
            invoice_line: number | null;
            line: number;
            /** @description Without tax. */
            net: string;
            period_end: string | null;
            period_start: string | null;
            quantity: string;
            /** @description Per cent. */
            rate: string;
            reason: components["schemas"]["TaxReasonOut"];
            tax: string;
            /** @description With tax. */
            tax_currency_gross: string;
            tax_currency_tax: string;
            /** @description Without tax. */
            unit_price: string;
        };
        /** @description Why the line is taxed as it is. */
        TaxReasonOut: {
            code: string;
            sentence: string;
            sentence_ar: string;
        };
        /** @description A tenant with lease history (latest first), sums by currency, and the latest payments. */
        TenantDetail: {
            balance: components["schemas"]["BalanceSummary"][];
            birth_date: string | null;
            /** Format: date-time */
            created_at: string;
            emails: string[];
            emergency_contacts: {
                [key: string]: unknown;
            }[];
            emirates_id: string | null;
            id: string;
            leases: components["schemas"]["LeaseOut"][];
            name: string;
            name_ar: string | null;
            nationality: string | null;
            notes: string | null;
            owing: components["schemas"]["TenantOwing"][];
            passport: {
                [key: string]: unknown;
            } | null;
            payments: components["schemas"]["PaymentOut"][];
            phones: string[];
            /** @enum {string} */
            preferred_language: "ar" | "en";
            /** @enum {string} */
            status: "active" | "archived";
            trade_licence: {
                [key: string]: unknown;
            } | null;
            trn: string | null;
            /** @enum {string} */
            type: "company" | "person";
            /** Format: date-time */
            updated_at: string;
            warnings: string[];
        };
        TenantIn: {
            birth_date?: string | null;
            /** @default [] */
            emails?: string[];
            /** @default [] */
            emergency_contacts?: components["schemas"]["EmergencyContact"][];
            emirates_id?: string | null;
            name: string;
            name_ar?: string | null;
            nationality?: string | null;
            notes?: string | null;
            passport?: components["schemas"]["Passport"] | null;
            /** @default [] */
            phones?: string[];
            /**
             * @default en
             * @enum {string}
             */
            preferred_language?: "ar" | "en";
            /**
             * @default active
             * @enum {string}
             */
            status?: "active" | "archived";
            trade_licence?: components["schemas"]["TradeLicence"] | null;
            trn?: string | null;
            /** @enum {string} */
            type: "company" | "person";
        };
        /** @description A tenant in a list, with what they owe now. */
        TenantListed: {
            birth_date: string | null;
            /** Format: date-time */
            created_at: string;
            emails: string[];
            emergency_contacts: {
                [key: string]: unknown;
            }[];
            emirates_id: string | null;
            id: string;
            name: string;
            name_ar: string | null;
            nationality: string | null;
            notes: string | null;
            owing: components["schemas"]["TenantOwing"][];
            passport: {
                [key: string]: unknown;
            } | null;
            phones: string[];
            /** @enum {string} */
            preferred_language: "ar" | "en";
            /** @enum {string} */
            status: "active" | "archived";
            trade_licence: {
                [key: string]: unknown;
            } | null;
            trn: string | null;
            /** @enum {string} */
            type: "company" | "person";
            /** Format: date-time */
            updated_at: string;
            warnings: string[];
        };
        /** @description A tenant. Identifiers show their last four characters unless the key has tenant_identifiers:read. */
        TenantOut: {
            birth_date: string | null;
            /** Format: date-time */
            created_at: string;
            emails: string[];
            emergency_contacts: {
                [key: string]: unknown;
            }[];
            emirates_id: string | null;
            id: string;
            name: string;
            name_ar: string | null;
            nationality: string | null;
            notes: string | null;
            passport: {
                [key: string]: unknown;
            } | null;
            phones: string[];
            /** @enum {string} */
            preferred_language: "ar" | "en";
            /** @enum {string} */
            status: "active" | "archived";
            trade_licence: {
                [key: string]: unknown;
            } | null;
            trn: string | null;
            /** @enum {string} */
            type: "company" | "person";
            /** Format: date-time */
            updated_at: string;
            warnings: string[];
        };
        /** @description What a tenant owes now and what is held for them, in one currency. Days are those of each property. */
        TenantOwing: {
            /** @description Received and not used: not deducted from what is owed. */
            credit: string;
            currency: string;
            /** @description A decimal with exactly the currency's minor digits. */
            days_1_30: string;
            /** @description A decimal with exactly the currency's minor digits. */
            days_31_60: string;
            /** @description A decimal with exactly the currency's minor digits. */
            days_61_90: string;
            /** @description A decimal with exactly the currency's minor digits. */
            days_91_120: string;
            /** @description Whoever holds it. */
            deposit_held: string;
            /** @description Due today or earlier. */
            due: string;
            /** @description Due after today. */
            not_due: string;
            /** @description A decimal with exactly the currency's minor digits. */
            over_120: string;
            /** @description Of `due`: before today. */
            overdue: string;
            /** @description When the oldest of it was due. */
            overdue_since: string | null;
            /** @description A decimal with exactly the currency's minor digits. */
            owed: string;
        };
        TenantPatch: {
            birth_date?: string | null;
            emails?: string[];
            emergency_contacts?: components["schemas"]["EmergencyContact"][];
            emirates_id?: string | null;
            name?: string;
            name_ar?: string | null;
            nationality?: string | null;
            notes?: string | null;
            passport?: components["schemas"]["Passport"] | null;
            phones?: string[];
            /** @enum {string} */
            preferred_language?: "ar" | "en";
            /** @enum {string} */
            status?: "active" | "archived";
            trade_licence?: components["schemas"]["TradeLicence"] | null;
            trn?: string | null;
            /** @enum {string} */
            type?: "company" | "person";
        };
        /** @description Tenant statement. */
        TenantStatementReport: {
            /** Format: date */
            date_from: string;
            /** Format: date */
            date_to: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            rows: components["schemas"]["TenantStatementRow"][];
            totals: components["schemas"]["TenantStatementRow"][];
        };
        /** @description Something that changed what the tenant owes; or the balance before the period (`opening`) and after it (`closing`), in one currency. A negative balance is the tenant's credit. */
        TenantStatementRow: {
            /** @description What is owed after this line. */
            balance: string;
            credit: string | null;
            currency: string;
            /** Format: date */
            date: string;
            debit: string | null;
            description: string | null;
            /** @description The path, below `/api/v2`, of the entry, or of all up to the day. */
            explain: string;
            journal_entry_id: string | null;
            lease_id: string | null;
            /** @enum {string} */
            line: "closing" | "entry" | "opening";
            type: string | null;
        };
        /** @description From a day on, the item costs so much a year; 0 for a time that is free. */
        TermIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            annual_amount: string;
            /** Format: date */
            starts_on: string;
        };
        TermOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            annual_amount: string;
            /** Format: date */
            starts_on: string;
        };
        TerminationIn: {
            /**
             * Format: date
             * @description The last day of the lease.
             */
            date: string;
            reason: string;
        };
        TradeLicence: {
            authority?: string | null;
            expires_on?: string | null;
            number: string;
        };
        /** @description Trial balance. */
        TrialBalanceReport: {
            /** Format: date */
            as_of: string;
            filters: {
                [key: string]: string;
            };
            /** Format: date-time */
            known_at: string;
            rows: components["schemas"]["TrialBalanceRow"][];
            totals: components["schemas"]["TrialBalanceRow"][];
        };
        /** @description An account in one currency; or, as a total, all accounts of a book in one currency. */
        TrialBalanceRow: {
            account_code: string | null;
            account_id: string | null;
            account_name: string | null;
            account_name_ar: string | null;
            account_type: ("asset" | "equity" | "expense" | "income" | "liability") | null;
            /** @description Debits less credits; the total's is 0 when the books are whole. */
            balance: string;
            /** @enum {string} */
            book: "client" | "own";
            /** @description A decimal with exactly the currency's minor digits. */
            credits: string;
            currency: string;
            /** @description A decimal with exactly the currency's minor digits. */
            debits: string;
            /** @description The path, below `/api/v2`, of exactly the journal entries behind this row. */
            explain: string;
            /** @enum {string} */
            line: "account" | "total";
        };
        UnitFields: {
            area?: components["schemas"]["Area"] | null;
            bedrooms?: number | null;
            completed_on?: string | null;
            floor?: string | null;
            /**
             * @default unfurnished
             * @enum {string}
             */
            furnished?: "furnished" | "semi_furnished" | "unfurnished";
            identifiers?: components["schemas"]["UnitIdentifiers"] | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            market_rent?: string | null;
            notes?: string | null;
            number: string;
            /**
             * @default vacant_ready
             * @enum {string}
             */
            status?: "legal" | "off_market" | "owner_occupied" | "reserved" | "vacant_not_ready" | "vacant_ready";
            /** @enum {string} */
            type: "antenna_site" | "apartment" | "atm" | "bed_space" | "clinic" | "duplex" | "food_and_beverage" | "hotel_apartment" | "kiosk" | "labour_room" | "land" | "office" | "other" | "parking" | "penthouse" | "retail_shop" | "showroom" | "storage" | "studio" | "townhouse" | "villa" | "warehouse";
            usage?: ("commercial" | "industrial" | "other" | "parking" | "residential" | "storage") | null;
        };
        UnitIdentifiers: {
            dewa_premises?: string | null;
            makani?: string | null;
            title_deed?: string | null;
        };
        UnitIn: {
            area?: components["schemas"]["Area"] | null;
            bedrooms?: number | null;
            completed_on?: string | null;
            floor?: string | null;
            /**
             * @default unfurnished
             * @enum {string}
             */
            furnished?: "furnished" | "semi_furnished" | "unfurnished";
            identifiers?: components["schemas"]["UnitIdentifiers"] | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            market_rent?: string | null;
            notes?: string | null;
            number: string;
            property_id: string;
            /**
             * @default vacant_ready
             * @enum {string}
             */
            status?: "legal" | "off_market" | "owner_occupied" | "reserved" | "vacant_not_ready" | "vacant_ready";
            /** @enum {string} */
            type: "antenna_site" | "apartment" | "atm" | "bed_space" | "clinic" | "duplex" | "food_and_beverage" | "hotel_apartment" | "kiosk" | "labour_room" | "land" | "office" | "other" | "parking" | "penthouse" | "retail_shop" | "showroom" | "storage" | "studio" | "townhouse" | "villa" | "warehouse";
            usage?: ("commercial" | "industrial" | "other" | "parking" | "residential" | "storage") | null;
        };
        UnitOut: {
            area: components["schemas"]["Area"] | null;
            bedrooms: number | null;
            /** @description Its own; null where the property's holds. */
            completed_on: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** @description With `expand=current_lease`. */
            current_lease?: components["schemas"]["LeaseOut"] | null;
            current_lease_id: string | null;
            floor: string | null;
            /** @enum {string} */
            furnished: "furnished" | "semi_furnished" | "unfurnished";
            id: string;
            identifiers: components["schemas"]["UnitIdentifiers"];
            market_rent: string | null;
            notes: string | null;
            number: string;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string;
            /** @enum {string} */
            status: "legal" | "occupied" | "off_market" | "on_notice" | "owner_occupied" | "reserved" | "vacant_not_ready" | "vacant_ready";
            /** @enum {string} */
            type: "antenna_site" | "apartment" | "atm" | "bed_space" | "clinic" | "duplex" | "food_and_beverage" | "hotel_apartment" | "kiosk" | "labour_room" | "land" | "office" | "other" | "parking" | "penthouse" | "retail_shop" | "showroom" | "storage" | "studio" | "townhouse" | "villa" | "warehouse";
            /** Format: date-time */
            updated_at: string;
            /** @enum {string} */
            usage: "commercial" | "industrial" | "other" | "parking" | "residential" | "storage";
        };
        UnitPatch: {
            area?: components["schemas"]["Area"] | null;
            bedrooms?: number | null;
            completed_on?: string | null;
            floor?: string | null;
            /** @enum {string} */
            furnished?: "furnished" | "semi_furnished" | "unfurnished";
            identifiers?: components["schemas"]["UnitIdentifiers"] | null;
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            market_rent?: string | null;
            notes?: string | null;
            number?: string;
            /** @enum {string} */
            status?: "legal" | "off_market" | "owner_occupied" | "reserved" | "vacant_not_ready" | "vacant_ready";
            /** @enum {string} */
            type?: "antenna_site" | "apartment" | "atm" | "bed_space" | "clinic" | "duplex" | "food_and_beverage" | "hotel_apartment" | "kiosk" | "labour_room" | "land" | "office" | "other" | "parking" | "penthouse" | "retail_shop" | "showroom" | "storage" | "studio" | "townhouse" | "villa" | "warehouse";
            /** @enum {string} */
            usage?: "commercial" | "industrial" | "other" | "parking" | "residential" | "storage";
        };
        UnitsIn: {
            units: components["schemas"]["UnitFields"][];
        };
        UserIn: {
            email: string;
            /**
             * @default en
             * @enum {string}
             */
            locale?: "ar" | "en";
            name: string;
            /** @enum {string} */
            role: "accountant" | "manager" | "owner" | "viewer";
        };
        UserOut: {
            /** Format: date-time */
            created_at: string;
            email: string;
            id: string;
            last_login_at: string | null;
            locale: string;
            name: string;
            role: string;
            status: string;
            /** Format: date-time */
            updated_at: string;
        };
        UserPatch: {
            email?: string;
            /** @enum {string} */
            locale?: "ar" | "en";
            name?: string;
            /** @enum {string} */
            role?: "accountant" | "manager" | "owner" | "viewer";
            /** @enum {string} */
            status?: "active" | "disabled";
        };
        ValuationIn: {
            /** @description A decimal with at most the currency's minor digits, such as `85000.00`. */
            amount: string;
            notes?: string | null;
            property_id: string;
            /** @description Who or what it was valued by. */
            source: string;
            /**
             * Format: date
             * @description The day for which the value was found.
             */
            valued_on: string;
        };
        ValuationOut: {
            /** @description A decimal with exactly the currency's minor digits. */
            amount: string;
            /** Format: date-time */
            created_at: string;
            currency: string;
            id: string;
            notes: string | null;
            /** @description With `expand=property`. */
            property?: components["schemas"]["PropertyOut"] | null;
            property_id: string;
            source: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: date */
            valued_on: string;
            withdrawal_reason: string | null;
            withdrawn_at: string | null;
        };
        ValuationWithdrawalIn: {
            reason: string;
        };
        /** @description What one supplier has invoiced of one category and rate in one currency, less what was credited. */
        VatRowOut: {
            /** @enum {string} */
            category: "exempt" | "out_of_scope" | "standard" | "zero_rated";
            /** @description The category's code in electronic invoices (PINT AE). */
            category_code: string;
            currency: string;
            documents: number;
            /** @description Without tax. */
            net: string;
            /** @description Per cent. */
            rate: string;
            supplier_id: string;
            tax: string;
            tax_currency: string;
            /** @description Without tax. */
            tax_currency_net: string;
            tax_currency_tax: string;
        };
        VatSummaryOut: {
            categories: components["schemas"]["VatRowOut"][];
            date_from: string | null;
            date_to: string | null;
            totals: components["schemas"]["VatTotalOut"][];
        };
        /** @description What is to be declared in one currency of tax. */
        VatTotalOut: {
            /** @description Without tax. */
            net: string;
            supplier_id: string;
            tax: string;
            tax_currency: string;
        };
        /** @description How deliveries went of late. */
        WebhookHealth: {
            failing_since: string | null;
            /** @description Failed tries since the last success. */
            failures: number;
            last_failure_at: string | null;
            last_success_at: string | null;
            /**
             * @description Failing since a try that no success followed.
             * @enum {string}
             */
            state: "failing" | "healthy" | "untried";
        };
        WebhookIn: {
            description?: string | null;
            /** @description Types of events; `payment.*` is all of a kind, `*` everything. */
            event_types: string[];
            /** @description Where events are posted to: https, at a public address. */
            url: string;
        };
        WebhookPatch: {
            description?: string | null;
            /** @description Types of events; `payment.*` is all of a kind, `*` everything. */
            event_types?: string[];
            /**
             * @description Paused, nothing is sent; active again, all that happened meanwhile is.
             * @enum {string}
             */
            status?: "active" | "paused";
            /** @description Where events are posted to: https, at a public address. */
            url?: string;
        };
        /** @description A webhook with what follows from its deliveries. */
        WebhookStateOut: {
            /** Format: date-time */
            created_at: string;
            created_by: string;
            description: string | null;
            event_types: string[];
            health: components["schemas"]["WebhookHealth"];
            id: string;
            /** @description The last event of the feed that it was considered for. */
            position: number;
            previous_secret_until: string | null;
            replay: components["schemas"]["Replay"] | null;
            /** @description What its maker could read. Of other things it is told without `object`; identifiers are masked. */
            scopes: string[];
            /** @enum {string} */
            status: "active" | "disabled" | "paused";
            /** @description Why nothing is sent: asked for, nothing arrived for days, or the receiver answered 410. */
            status_reason: ("failing" | "gone" | "requested") | null;
            /** Format: date-time */
            updated_at: string;
            url: string;
        };
        WithdrawalIn: {
            date?: string | null;
            /**
             * @default withdrawn
             * @enum {string}
             */
            outcome?: "cancelled" | "returned_to_tenant" | "withdrawn";
            person?: string | null;
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type AccountIn = components['schemas']['AccountIn'];
export type AccountOut = components['schemas']['AccountOut'];
export type AccountPatch = components['schemas']['AccountPatch'];
export type Address = components['schemas']['Address'];
export type AddressPatch = components['schemas']['AddressPatch'];
export type AgedReceivablesReport = components['schemas']['AgedReceivablesReport'];
export type AgedReceivablesRow = components['schemas']['AgedReceivablesRow'];
export type AgentOut = components['schemas']['AgentOut'];
export type AgreedInstalmentIn = components['schemas']['AgreedInstalmentIn'];
export type AgreedInstalmentOut = components['schemas']['AgreedInstalmentOut'];
export type AllocationOut = components['schemas']['AllocationOut'];
export type AllocationPart = components['schemas']['AllocationPart'];
export type AllocationsIn = components['schemas']['AllocationsIn'];
export type ApiKeyIn = components['schemas']['ApiKeyIn'];
export type ApiKeyOut = components['schemas']['ApiKeyOut'];
export type ApiKeyPatch = components['schemas']['ApiKeyPatch'];
export type Area = components['schemas']['Area'];
export type AttemptOut = components['schemas']['AttemptOut'];
export type AuditActor = components['schemas']['AuditActor'];
export type AuditChange = components['schemas']['AuditChange'];
export type AuditEntryOut = components['schemas']['AuditEntryOut'];
export type AuditThing = components['schemas']['AuditThing'];
export type BalanceOut = components['schemas']['BalanceOut'];
export type BalanceSheetReport = components['schemas']['BalanceSheetReport'];
export type BalanceSheetRow = components['schemas']['BalanceSheetRow'];
export type BalanceSummary = components['schemas']['BalanceSummary'];
export type BalancesOut = components['schemas']['BalancesOut'];
export type BatchIn = components['schemas']['BatchIn'];
export type BatchOperation = components['schemas']['BatchOperation'];
export type BatchOut = components['schemas']['BatchOut'];
export type BatchResult = components['schemas']['BatchResult'];
export type BillingRunIn = components['schemas']['BillingRunIn'];
export type BillingRunOut = components['schemas']['BillingRunOut'];
export type BillingSettingsOut = components['schemas']['BillingSettingsOut'];
export type BillingSettingsPatch = components['schemas']['BillingSettingsPatch'];
export type BookTotalOut = components['schemas']['BookTotalOut'];
export type CancellationIn = components['schemas']['CancellationIn'];
export type Card = components['schemas']['Card'];
export type CashLedgerRow = components['schemas']['CashLedgerRow'];
export type Change = components['schemas']['Change'];
export type ChangesMeta = components['schemas']['ChangesMeta'];
export type ChargeCorrectionOut = components['schemas']['ChargeCorrectionOut'];
export type ChargeIn = components['schemas']['ChargeIn'];
export type ChargeOut = components['schemas']['ChargeOut'];
export type Cheque = components['schemas']['Cheque'];
export type ChequeClearanceIn = components['schemas']['ChequeClearanceIn'];
export type ChequeDepositDetail = components['schemas']['ChequeDepositDetail'];
export type ChequeDepositIn = components['schemas']['ChequeDepositIn'];
export type ChequeDepositOut = components['schemas']['ChequeDepositOut'];
export type ChequeDetails = components['schemas']['ChequeDetails'];
export type ChequeForecastReport = components['schemas']['ChequeForecastReport'];
export type ChequeForecastRow = components['schemas']['ChequeForecastRow'];
export type ChequeHandBackDetail = components['schemas']['ChequeHandBackDetail'];
export type ChequeHandBackOut = components['schemas']['ChequeHandBackOut'];
export type ChequeImageIn = components['schemas']['ChequeImageIn'];
export type ChequeIn = components['schemas']['ChequeIn'];
export type ChequeOut = components['schemas']['ChequeOut'];
export type ChequePatch = components['schemas']['ChequePatch'];
export type ChequeRegisterReport = components['schemas']['ChequeRegisterReport'];
export type ChequeRegisterRow = components['schemas']['ChequeRegisterRow'];
export type ChequeReturnIn = components['schemas']['ChequeReturnIn'];
export type ChequeSetIn = components['schemas']['ChequeSetIn'];
export type ChequeSetOut = components['schemas']['ChequeSetOut'];
export type ChequeToReturnOut = components['schemas']['ChequeToReturnOut'];
export type ClearanceIn = components['schemas']['ClearanceIn'];
export type ClockIn = components['schemas']['ClockIn'];
export type CollectionsReport = components['schemas']['CollectionsReport'];
export type CollectionsRow = components['schemas']['CollectionsRow'];
export type CorrectionOut = components['schemas']['CorrectionOut'];
export type CreditIn = components['schemas']['CreditIn'];
export type CreditOut = components['schemas']['CreditOut'];
export type CustodyIn = components['schemas']['CustodyIn'];
export type DamageIn = components['schemas']['DamageIn'];
export type Decision = components['schemas']['Decision'];
export type DelinquencyReport = components['schemas']['DelinquencyReport'];
export type DelinquencyRow = components['schemas']['DelinquencyRow'];
export type DeliveryOut = components['schemas']['DeliveryOut'];
export type DeliveryWithAttempts = components['schemas']['DeliveryWithAttempts'];
export type DepositApplicationIn = components['schemas']['DepositApplicationIn'];
export type DepositIn = components['schemas']['DepositIn'];
export type DepositKeptIn = components['schemas']['DepositKeptIn'];
export type DepositOut = components['schemas']['DepositOut'];
export type DepositPatch = components['schemas']['DepositPatch'];
export type DepositReceiptIn = components['schemas']['DepositReceiptIn'];
export type DepositRefundIn = components['schemas']['DepositRefundIn'];
export type DepositRegisterReport = components['schemas']['DepositRegisterReport'];
export type DepositRegisterRow = components['schemas']['DepositRegisterRow'];
export type DepositTransferIn = components['schemas']['DepositTransferIn'];
export type DepositedCheque = components['schemas']['DepositedCheque'];
export type DryRun = components['schemas']['DryRun'];
export type DryRunEvent = components['schemas']['DryRunEvent'];
export type DryRunWebhook = components['schemas']['DryRunWebhook'];
export type EmergencyContact = components['schemas']['EmergencyContact'];
export type EndedLeaseOut = components['schemas']['EndedLeaseOut'];
export type EntryReversalIn = components['schemas']['EntryReversalIn'];
export type EventActor = components['schemas']['EventActor'];
export type EventOut = components['schemas']['EventOut'];
export type ExchangeRateIn = components['schemas']['ExchangeRateIn'];
export type ExchangeRateOut = components['schemas']['ExchangeRateOut'];
export type ExchangeRatePatch = components['schemas']['ExchangeRatePatch'];
export type ExplainLeaseBalanceQuery = components['schemas']['ExplainLeaseBalanceQuery'];
export type ExportAuditEntriesQuery = components['schemas']['ExportAuditEntriesQuery'];
export type FieldError = components['schemas']['FieldError'];
export type FieldProblem = components['schemas']['FieldProblem'];
export type GeneralLedgerRow = components['schemas']['GeneralLedgerRow'];
export type HandBackIn = components['schemas']['HandBackIn'];
export type HandedBackCheque = components['schemas']['HandedBackCheque'];
export type HeldElsewhereOut = components['schemas']['HeldElsewhereOut'];
export type IncomeStatementReport = components['schemas']['IncomeStatementReport'];
export type IncomeStatementRow = components['schemas']['IncomeStatementRow'];
export type IndicatorsReport = components['schemas']['IndicatorsReport'];
export type IndicatorsRow = components['schemas']['IndicatorsRow'];
export type InstalmentOut = components['schemas']['InstalmentOut'];
export type InstalmentPaymentOut = components['schemas']['InstalmentPaymentOut'];
export type JobError = components['schemas']['JobError'];
export type JobOut = components['schemas']['JobOut'];
export type JobProgress = components['schemas']['JobProgress'];
export type JobResult = components['schemas']['JobResult'];
export type JournalEntryIn = components['schemas']['JournalEntryIn'];
export type JournalEntryOut = components['schemas']['JournalEntryOut'];
export type LateFeeRuleIn = components['schemas']['LateFeeRuleIn'];
export type LateFeeRuleOut = components['schemas']['LateFeeRuleOut'];
export type LateFeeRulePatch = components['schemas']['LateFeeRulePatch'];
export type LateFeeRunIn = components['schemas']['LateFeeRunIn'];
export type LateFeeRunOut = components['schemas']['LateFeeRunOut'];
export type LeaseBalanceReport = components['schemas']['LeaseBalanceReport'];
export type LeaseBalanceRow = components['schemas']['LeaseBalanceRow'];
export type LeaseIn = components['schemas']['LeaseIn'];
export type LeaseItemIn = components['schemas']['LeaseItemIn'];
export type LeaseItemOut = components['schemas']['LeaseItemOut'];
export type LeaseItemPatch = components['schemas']['LeaseItemPatch'];
export type LeaseOut = components['schemas']['LeaseOut'];
export type LeasePatch = components['schemas']['LeasePatch'];
export type LegalActionIn = components['schemas']['LegalActionIn'];
export type ListAccountsQuery = components['schemas']['ListAccountsQuery'];
export type ListAllocationsQuery = components['schemas']['ListAllocationsQuery'];
export type ListApiKeysQuery = components['schemas']['ListApiKeysQuery'];
export type ListAuditEntriesQuery = components['schemas']['ListAuditEntriesQuery'];
export type ListChangesQuery = components['schemas']['ListChangesQuery'];
export type ListChargesQuery = components['schemas']['ListChargesQuery'];
export type ListChequeDepositsQuery = components['schemas']['ListChequeDepositsQuery'];
export type ListChequeHandBacksQuery = components['schemas']['ListChequeHandBacksQuery'];
export type ListChequesQuery = components['schemas']['ListChequesQuery'];
export type ListCreditsQuery = components['schemas']['ListCreditsQuery'];
export type ListDepositMovementsQuery = components['schemas']['ListDepositMovementsQuery'];
export type ListDepositsQuery = components['schemas']['ListDepositsQuery'];
export type ListExchangeRatesQuery = components['schemas']['ListExchangeRatesQuery'];
export type ListJobsQuery = components['schemas']['ListJobsQuery'];
export type ListJournalEntriesQuery = components['schemas']['ListJournalEntriesQuery'];
export type ListLateFeeRulesQuery = components['schemas']['ListLateFeeRulesQuery'];
export type ListLeaseItemsQuery = components['schemas']['ListLeaseItemsQuery'];
export type ListLeasesQuery = components['schemas']['ListLeasesQuery'];
export type ListPaymentsQuery = components['schemas']['ListPaymentsQuery'];
export type ListPeriodClosingsQuery = components['schemas']['ListPeriodClosingsQuery'];
export type ListPropertiesQuery = components['schemas']['ListPropertiesQuery'];
export type ListProposalsQuery = components['schemas']['ListProposalsQuery'];
export type ListRefundsQuery = components['schemas']['ListRefundsQuery'];
export type ListReturnedChequeFeesQuery = components['schemas']['ListReturnedChequeFeesQuery'];
export type ListSandboxesQuery = components['schemas']['ListSandboxesQuery'];
export type ListSettlementsQuery = components['schemas']['ListSettlementsQuery'];
export type ListSuppliersQuery = components['schemas']['ListSuppliersQuery'];
export type ListTaxDocumentsQuery = components['schemas']['ListTaxDocumentsQuery'];
export type ListTenantsQuery = components['schemas']['ListTenantsQuery'];
export type ListUnitsQuery = components['schemas']['ListUnitsQuery'];
export type ListUsersQuery = components['schemas']['ListUsersQuery'];
export type ListValuationsQuery = components['schemas']['ListValuationsQuery'];
export type ListWebhookDeliveriesQuery = components['schemas']['ListWebhookDeliveriesQuery'];
export type ListWebhooksQuery = components['schemas']['ListWebhooksQuery'];
export type LossIn = components['schemas']['LossIn'];
export type Meta = components['schemas']['Meta'];
export type MovementOut = components['schemas']['MovementOut'];
export type MovementReversalIn = components['schemas']['MovementReversalIn'];
export type NewApiKeyOut = components['schemas']['NewApiKeyOut'];
export type NewSandboxOut = components['schemas']['NewSandboxOut'];
export type NewWebhookOut = components['schemas']['NewWebhookOut'];
export type NoticeIn = components['schemas']['NoticeIn'];
export type OccupancyReport = components['schemas']['OccupancyReport'];
export type OccupancyRow = components['schemas']['OccupancyRow'];
export type OperationOut = components['schemas']['OperationOut'];
export type OrganisationOut = components['schemas']['OrganisationOut'];
export type OrganisationPatch = components['schemas']['OrganisationPatch'];
export type OtherPayment = components['schemas']['OtherPayment'];
export type PartialPaymentIn = components['schemas']['PartialPaymentIn'];
export type Party = components['schemas']['Party'];
export type PartyOut = components['schemas']['PartyOut'];
export type Passport = components['schemas']['Passport'];
export type PaymentIn = components['schemas']['PaymentIn'];
export type PaymentOut = components['schemas']['PaymentOut'];
export type PaymentPatch = components['schemas']['PaymentPatch'];
export type PeriodClosingIn = components['schemas']['PeriodClosingIn'];
export type PeriodClosingOut = components['schemas']['PeriodClosingOut'];
export type PostingIn = components['schemas']['PostingIn'];
export type PostingOut = components['schemas']['PostingOut'];
export type PreviewIn = components['schemas']['PreviewIn'];
export type PreviewOut = components['schemas']['PreviewOut'];
export type PreviewPart = components['schemas']['PreviewPart'];
export type Problem = components['schemas']['Problem'];
export type PropertyIn = components['schemas']['PropertyIn'];
export type PropertyOut = components['schemas']['PropertyOut'];
export type PropertyPatch = components['schemas']['PropertyPatch'];
export type ProposalDetail = components['schemas']['ProposalDetail'];
export type ProposalOut = components['schemas']['ProposalOut'];
export type ProposedBy = components['schemas']['ProposedBy'];
export type RateLimitOut = components['schemas']['RateLimitOut'];
export type ReadAccountQuery = components['schemas']['ReadAccountQuery'];
export type ReadAgedReceivablesQuery = components['schemas']['ReadAgedReceivablesQuery'];
export type ReadAllocationQuery = components['schemas']['ReadAllocationQuery'];
export type ReadApiKeyQuery = components['schemas']['ReadApiKeyQuery'];
export type ReadAuditEntryQuery = components['schemas']['ReadAuditEntryQuery'];
export type ReadBalanceSheetQuery = components['schemas']['ReadBalanceSheetQuery'];
export type ReadBalancesQuery = components['schemas']['ReadBalancesQuery'];
export type ReadBillingSettingsQuery = components['schemas']['ReadBillingSettingsQuery'];
export type ReadCashLedgerQuery = components['schemas']['ReadCashLedgerQuery'];
export type ReadChargeQuery = components['schemas']['ReadChargeQuery'];
export type ReadChequeDepositQuery = components['schemas']['ReadChequeDepositQuery'];
export type ReadChequeForecastQuery = components['schemas']['ReadChequeForecastQuery'];
export type ReadChequeHandBackQuery = components['schemas']['ReadChequeHandBackQuery'];
export type ReadChequeHandBackReceiptQuery = components['schemas']['ReadChequeHandBackReceiptQuery'];
export type ReadChequeQuery = components['schemas']['ReadChequeQuery'];
export type ReadChequeRegisterQuery = components['schemas']['ReadChequeRegisterQuery'];
export type ReadCollectionsQuery = components['schemas']['ReadCollectionsQuery'];
export type ReadCreditQuery = components['schemas']['ReadCreditQuery'];
export type ReadDelinquencyQuery = components['schemas']['ReadDelinquencyQuery'];
export type ReadDepositMovementQuery = components['schemas']['ReadDepositMovementQuery'];
export type ReadDepositQuery = components['schemas']['ReadDepositQuery'];
export type ReadDepositRegisterQuery = components['schemas']['ReadDepositRegisterQuery'];
export type ReadDepositSlipQuery = components['schemas']['ReadDepositSlipQuery'];
export type ReadEventQuery = components['schemas']['ReadEventQuery'];
export type ReadExchangeRateQuery = components['schemas']['ReadExchangeRateQuery'];
export type ReadGeneralLedgerQuery = components['schemas']['ReadGeneralLedgerQuery'];
export type ReadIncomeStatementQuery = components['schemas']['ReadIncomeStatementQuery'];
export type ReadIndicatorsQuery = components['schemas']['ReadIndicatorsQuery'];
export type ReadJobQuery = components['schemas']['ReadJobQuery'];
export type ReadJournalEntryQuery = components['schemas']['ReadJournalEntryQuery'];
export type ReadLateFeeRuleQuery = components['schemas']['ReadLateFeeRuleQuery'];
export type ReadLeaseItemQuery = components['schemas']['ReadLeaseItemQuery'];
export type ReadLeaseQuery = components['schemas']['ReadLeaseQuery'];
export type ReadLeaseScheduleQuery = components['schemas']['ReadLeaseScheduleQuery'];
export type ReadOccupancyQuery = components['schemas']['ReadOccupancyQuery'];
export type ReadOperationQuery = components['schemas']['ReadOperationQuery'];
export type ReadOrganisationQuery = components['schemas']['ReadOrganisationQuery'];
export type ReadPaymentQuery = components['schemas']['ReadPaymentQuery'];
export type ReadPaymentReceiptQuery = components['schemas']['ReadPaymentReceiptQuery'];
export type ReadPeriodClosingQuery = components['schemas']['ReadPeriodClosingQuery'];
export type ReadPropertyQuery = components['schemas']['ReadPropertyQuery'];
export type ReadProposalQuery = components['schemas']['ReadProposalQuery'];
export type ReadRateLimitQuery = components['schemas']['ReadRateLimitQuery'];
export type ReadReceiptsRegisterQuery = components['schemas']['ReadReceiptsRegisterQuery'];
export type ReadReconciliationQuery = components['schemas']['ReadReconciliationQuery'];
export type ReadRefundQuery = components['schemas']['ReadRefundQuery'];
export type ReadRentRollQuery = components['schemas']['ReadRentRollQuery'];
export type ReadReturnedChequeFeeQuery = components['schemas']['ReadReturnedChequeFeeQuery'];
export type ReadSandboxQuery = components['schemas']['ReadSandboxQuery'];
export type ReadSettlementDocumentQuery = components['schemas']['ReadSettlementDocumentQuery'];
export type ReadSettlementQuery = components['schemas']['ReadSettlementQuery'];
export type ReadSupplierQuery = components['schemas']['ReadSupplierQuery'];
export type ReadTaxDocumentPdfQuery = components['schemas']['ReadTaxDocumentPdfQuery'];
export type ReadTaxDocumentQuery = components['schemas']['ReadTaxDocumentQuery'];
export type ReadTenantDetailQuery = components['schemas']['ReadTenantDetailQuery'];
export type ReadTenantStatementQuery = components['schemas']['ReadTenantStatementQuery'];
export type ReadTrialBalanceQuery = components['schemas']['ReadTrialBalanceQuery'];
export type ReadUnitQuery = components['schemas']['ReadUnitQuery'];
export type ReadUserQuery = components['schemas']['ReadUserQuery'];
export type ReadValuationQuery = components['schemas']['ReadValuationQuery'];
export type ReadVatSummaryQuery = components['schemas']['ReadVatSummaryQuery'];
export type ReadWebhookDeliveryQuery = components['schemas']['ReadWebhookDeliveryQuery'];
export type ReadWebhookQuery = components['schemas']['ReadWebhookQuery'];
export type ReceiptsRegisterReport = components['schemas']['ReceiptsRegisterReport'];
export type ReceiptsRegisterRow = components['schemas']['ReceiptsRegisterRow'];
export type ReconciliationReport = components['schemas']['ReconciliationReport'];
export type ReconciliationRow = components['schemas']['ReconciliationRow'];
export type RefundByIn = components['schemas']['RefundByIn'];
export type RefundIn = components['schemas']['RefundIn'];
export type RefundOut = components['schemas']['RefundOut'];
export type RefundReversalIn = components['schemas']['RefundReversalIn'];
export type Registration = components['schemas']['Registration'];
export type RejectionIn = components['schemas']['RejectionIn'];
export type ReleaseIn = components['schemas']['ReleaseIn'];
export type RenewalIn = components['schemas']['RenewalIn'];
export type RentRollReport = components['schemas']['RentRollReport'];
export type RentRollRow = components['schemas']['RentRollRow'];
export type ReopeningIn = components['schemas']['ReopeningIn'];
export type ReplacementIn = components['schemas']['ReplacementIn'];
export type Replay = components['schemas']['Replay'];
export type ReplayIn = components['schemas']['ReplayIn'];
export type ReportRunIn = components['schemas']['ReportRunIn'];
export type RepresentationIn = components['schemas']['RepresentationIn'];
export type ReturnIn = components['schemas']['ReturnIn'];
export type ReturnedChequeFeeIn = components['schemas']['ReturnedChequeFeeIn'];
export type ReturnedChequeFeeOut = components['schemas']['ReturnedChequeFeeOut'];
export type ReturnedChequeFeePatch = components['schemas']['ReturnedChequeFeePatch'];
export type ReversalIn = components['schemas']['ReversalIn'];
export type RollIn = components['schemas']['RollIn'];
export type RotationIn = components['schemas']['RotationIn'];
export type SandboxIn = components['schemas']['SandboxIn'];
export type SandboxKeyIn = components['schemas']['SandboxKeyIn'];
export type SandboxOut = components['schemas']['SandboxOut'];
export type ScheduleOut = components['schemas']['ScheduleOut'];
export type SearchMeta = components['schemas']['SearchMeta'];
export type SearchQuery = components['schemas']['SearchQuery'];
export type SearchResult = components['schemas']['SearchResult'];
export type SetPart = components['schemas']['SetPart'];
export type SettlementDetailOut = components['schemas']['SettlementDetailOut'];
export type SettlementIn = components['schemas']['SettlementIn'];
export type SettlementLineOut = components['schemas']['SettlementLineOut'];
export type SettlementOut = components['schemas']['SettlementOut'];
export type SettlementReversalIn = components['schemas']['SettlementReversalIn'];
export type SlipClearanceIn = components['schemas']['SlipClearanceIn'];
export type SlipException = components['schemas']['SlipException'];
export type StepOut = components['schemas']['StepOut'];
export type StreamChangesQuery = components['schemas']['StreamChangesQuery'];
export type SupplierIn = components['schemas']['SupplierIn'];
export type SupplierOut = components['schemas']['SupplierOut'];
export type SupplierPatch = components['schemas']['SupplierPatch'];
export type TaxCategoryOut = components['schemas']['TaxCategoryOut'];
export type TaxDocumentOut = components['schemas']['TaxDocumentOut'];
export type TaxLineOut = components['schemas']['TaxLineOut'];
export type TaxReasonOut = components['schemas']['TaxReasonOut'];
export type TenantDetail = components['schemas']['TenantDetail'];
export type TenantIn = components['schemas']['TenantIn'];
export type TenantListed = components['schemas']['TenantListed'];
export type TenantOut = components['schemas']['TenantOut'];
export type TenantOwing = components['schemas']['TenantOwing'];
export type TenantPatch = components['schemas']['TenantPatch'];
export type TenantStatementReport = components['schemas']['TenantStatementReport'];
export type TenantStatementRow = components['schemas']['TenantStatementRow'];
export type TermIn = components['schemas']['TermIn'];
export type TermOut = components['schemas']['TermOut'];
export type TerminationIn = components['schemas']['TerminationIn'];
export type TradeLicence = components['schemas']['TradeLicence'];
export type TrialBalanceReport = components['schemas']['TrialBalanceReport'];
export type TrialBalanceRow = components['schemas']['TrialBalanceRow'];
export type UnitFields = components['schemas']['UnitFields'];
export type UnitIdentifiers = components['schemas']['UnitIdentifiers'];
export type UnitIn = components['schemas']['UnitIn'];
export type UnitOut = components['schemas']['UnitOut'];
export type UnitPatch = components['schemas']['UnitPatch'];
export type UnitsIn = components['schemas']['UnitsIn'];
export type UserIn = components['schemas']['UserIn'];
export type UserOut = components['schemas']['UserOut'];
export type UserPatch = components['schemas']['UserPatch'];
export type ValuationIn = components['schemas']['ValuationIn'];
export type ValuationOut = components['schemas']['ValuationOut'];
export type ValuationWithdrawalIn = components['schemas']['ValuationWithdrawalIn'];
export type VatRowOut = components['schemas']['VatRowOut'];
export type VatSummaryOut = components['schemas']['VatSummaryOut'];
export type VatTotalOut = components['schemas']['VatTotalOut'];
export type WebhookHealth = components['schemas']['WebhookHealth'];
export type WebhookIn = components['schemas']['WebhookIn'];
export type WebhookPatch = components['schemas']['WebhookPatch'];
export type WebhookStateOut = components['schemas']['WebhookStateOut'];
export type WithdrawalIn = components['schemas']['WithdrawalIn'];
