// Made by scripts/api-client.mjs from the API's OpenAPI document.
export interface paths {
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases of the sites in scope, page by page */
        get: operations["listCases"];
        put?: never;
        /** Accepts a complaint; the Idempotency-Key decides the case id, so a repeated call is one case */
        post: operations["acceptComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/enquiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a case of the kind enquiry; the Idempotency-Key decides the case id, so a repeated call is one case */
        post: operations["recordEnquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a case of the kind emergency; the Idempotency-Key decides the case id, so a repeated call is one case */
        post: operations["reportEmergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/service-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a case of the kind service-order; the Idempotency-Key decides the case id, so a repeated call is one case */
        post: operations["orderService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/fee-reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a case of the kind fee-reminder; the Idempotency-Key decides the case id, so a repeated call is one case */
        post: operations["openFeeReminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/formality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a case of the kind formality; the Idempotency-Key decides the case id, so a repeated call is one case */
        post: operations["openFormality"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a case of the kind repair; the Idempotency-Key decides the case id, so a repeated call is one case */
        post: operations["reportRepair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** HandOver on a case whose kind and stage take it */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/make-promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** MakePromise on a case whose kind and stage take it */
        post: operations["makePromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/keep-promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** KeepPromise on a case whose kind and stage take it */
        post: operations["keepPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/tell-result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TellResult on a case whose kind and stage take it */
        post: operations["tellResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-revisit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordRevisit on a case whose kind and stage take it */
        post: operations["recordRevisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/archive-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ArchiveCase on a case whose kind and stage take it */
        post: operations["archiveCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/withdraw-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** WithdrawCase on a case whose kind and stage take it */
        post: operations["withdrawCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/begin-wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** BeginWait on a case whose kind and stage take it */
        post: operations["beginWait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/end-wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** EndWait on a case whose kind and stage take it */
        post: operations["endWait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/inform-customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** InformCustomer on a case whose kind and stage take it */
        post: operations["informCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/extend-obligation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ExtendObligation on a case whose kind and stage take it */
        post: operations["extendObligation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/adopt-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AdoptPack on a case whose kind and stage take it */
        post: operations["adoptPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/add-note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AddNote on a case whose kind and stage take it */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/complete-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CompleteDetails on a case whose kind and stage take it */
        post: operations["completeDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/decide-dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** DecideDispute on a case whose kind and stage take it */
        post: operations["decideDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/assess-severity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AssessSeverity on a case whose kind and stage take it */
        post: operations["assessSeverity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/verify-complaint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** VerifyComplaint on a case whose kind and stage take it */
        post: operations["verifyComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/tell-boundary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TellBoundary on a case whose kind and stage take it */
        post: operations["tellBoundary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-investigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordInvestigation on a case whose kind and stage take it */
        post: operations["recordInvestigation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/propose-remedy-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ProposeRemedyPlans on a case whose kind and stage take it */
        post: operations["proposeRemedyPlans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/put-plan-to-customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PutPlanToCustomer on a case whose kind and stage take it */
        post: operations["putPlanToCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-customer-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordCustomerAnswer on a case whose kind and stage take it */
        post: operations["recordCustomerAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/complete-remedy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CompleteRemedy on a case whose kind and stage take it */
        post: operations["completeRemedy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Acknowledge on a case whose kind and stage take it */
        post: operations["acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/report-harm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReportHarm on a case whose kind and stage take it */
        post: operations["reportHarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/take-harm-measure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TakeHarmMeasure on a case whose kind and stage take it */
        post: operations["takeHarmMeasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/call-for-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CallForHelp on a case whose kind and stage take it */
        post: operations["callForHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/receive-apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReceiveApart on a case whose kind and stage take it */
        post: operations["receiveApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/give-help": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** GiveHelp on a case whose kind and stage take it */
        post: operations["giveHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/escalate-matter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** EscalateMatter on a case whose kind and stage take it */
        post: operations["escalateMatter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordPosition on a case whose kind and stage take it */
        post: operations["recordPosition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/give-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** GiveReasons on a case whose kind and stage take it */
        post: operations["giveReasons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-goodwill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordGoodwill on a case whose kind and stage take it */
        post: operations["recordGoodwill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/approve-set-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ApproveSetOff on a case whose kind and stage take it */
        post: operations["approveSetOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-compensation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordCompensation on a case whose kind and stage take it */
        post: operations["recordCompensation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/apologise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apologise on a case whose kind and stage take it */
        post: operations["apologise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/hold-talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** HoldTalks on a case whose kind and stage take it */
        post: operations["holdTalks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/hold-joint-visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** HoldJointVisit on a case whose kind and stage take it */
        post: operations["holdJointVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/route-as-repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RouteAsRepair on a case whose kind and stage take it */
        post: operations["routeAsRepair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/mark-complaint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** MarkComplaint on a case whose kind and stage take it */
        post: operations["markComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/give-second-opinion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** GiveSecondOpinion on a case whose kind and stage take it */
        post: operations["giveSecondOpinion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-urging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordUrging on a case whose kind and stage take it */
        post: operations["recordUrging"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/take-second-look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TakeSecondLook on a case whose kind and stage take it */
        post: operations["takeSecondLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/reopen-case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReopenCase on a case whose kind and stage take it */
        post: operations["reopenCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/pass-on-enquiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PassOnEnquiry on a case whose kind and stage take it */
        post: operations["passOnEnquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/answer-enquiry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AnswerEnquiry on a case whose kind and stage take it */
        post: operations["answerEnquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/promise-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PromiseAnswer on a case whose kind and stage take it */
        post: operations["promiseAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/tell-done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TellDone on a case whose kind and stage take it */
        post: operations["tellDone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-disagreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordDisagreement on a case whose kind and stage take it */
        post: operations["recordDisagreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/complete-task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CompleteTask on a case whose kind and stage take it */
        post: operations["completeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/tell-set-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TellSetOut on a case whose kind and stage take it */
        post: operations["tellSetOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/tell-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TellProgress on a case whose kind and stage take it */
        post: operations["tellProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/stabilise-emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** StabiliseEmergency on a case whose kind and stage take it */
        post: operations["stabiliseEmergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/end-emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** EndEmergency on a case whose kind and stage take it */
        post: operations["endEmergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/file-emergency-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** FileEmergencyReport on a case whose kind and stage take it */
        post: operations["fileEmergencyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/agree-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AgreeService on a case whose kind and stage take it */
        post: operations["agreeService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/complete-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CompleteService on a case whose kind and stage take it */
        post: operations["completeService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/accept-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AcceptService on a case whose kind and stage take it */
        post: operations["acceptService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/refuse-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RefuseService on a case whose kind and stage take it */
        post: operations["refuseService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/take-fee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TakeFee on a case whose kind and stage take it */
        post: operations["takeFee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/issue-receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** IssueReceipt on a case whose kind and stage take it */
        post: operations["issueReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-reminder-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordReminderCall on a case whose kind and stage take it */
        post: operations["recordReminderCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-fee-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordFeePayment on a case whose kind and stage take it */
        post: operations["recordFeePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/receive-document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReceiveDocument on a case whose kind and stage take it */
        post: operations["receiveDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/receive-deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReceiveDeposit on a case whose kind and stage take it */
        post: operations["receiveDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/return-deposit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** ReturnDeposit on a case whose kind and stage take it */
        post: operations["returnDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordInspection on a case whose kind and stage take it */
        post: operations["recordInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/complete-formality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CompleteFormality on a case whose kind and stage take it */
        post: operations["completeFormality"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/agree-appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** AgreeAppointment on a case whose kind and stage take it */
        post: operations["agreeAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/dispatch-technician": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** DispatchTechnician on a case whose kind and stage take it */
        post: operations["dispatchTechnician"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/pass-to-cleaning": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** PassToCleaning on a case whose kind and stage take it */
        post: operations["passToCleaning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/set-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** SetOut on a case whose kind and stage take it */
        post: operations["setOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/tell-arrival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TellArrival on a case whose kind and stage take it */
        post: operations["tellArrival"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/arrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Arrive on a case whose kind and stage take it */
        post: operations["arrive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordDiagnosis on a case whose kind and stage take it */
        post: operations["recordDiagnosis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/quote-repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** QuoteRepair on a case whose kind and stage take it */
        post: operations["quoteRepair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-quote-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordQuoteAnswer on a case whose kind and stage take it */
        post: operations["recordQuoteAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/follow-up-repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** FollowUpRepair on a case whose kind and stage take it */
        post: operations["followUpRepair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/complete-repair": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** CompleteRepair on a case whose kind and stage take it */
        post: operations["completeRepair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-water-test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordWaterTest on a case whose kind and stage take it */
        post: operations["recordWaterTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/commands/record-acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** RecordAcceptance on a case whose kind and stage take it */
        post: operations["recordAcceptance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Recent cases of the same household or contact, before one more is opened */
        post: operations["findSimilar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a case from this one, both or neither: a follow-up, a repair of a complaint, a duplicate */
        post: operations["openChild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case with its obligations and its timeline; a case of a foreign site is not found */
        get: operations["readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: `case` with a CaseRow; `resync` where too much was missed: read the lists anew */
        get: operations["followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case as it stood: by what was on record at one instant and had happened by another */
        get: operations["readCaseAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stream as it is stored, sealed parts sealed, with the chain recomputed fact by fact */
        get: operations["readCaseRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules in force at the site today: clause, budget, whose, what stops its clock, who is told when */
        get: operations["readRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a draft of a pack would have judged otherwise: 50 cases an answer, the rest by its cursor; writes nothing */
        post: operations["askWhatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/script": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be said on the case now: greeting of the hour, wish of the festival, lines for kind, stage and topic */
        get: operations["readScript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/script": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be said on a new call, before there is a case: greeting, wish, lines for the kind that it may become */
        get: operations["readNewCallScript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I am looking at or writing on the case, for the next 45 seconds; answers who else is. Forgotten with the processes, never stored */
        post: operations["showPresence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices to me and to my roles at the sites in scope, newest first */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/{noticeId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have read it; said again, the first reading stands */
        post: operations["markNoticeRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/wording/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a text to a household is put: advice by the rules of the case or the site; nothing is stored */
        post: operations["checkWording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/telephony/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a telephone or chat system tells of a call or a conversation, and what it decides; signed instead of a token */
        post: operations["reportContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works when in a month, and the swaps asked for and made (C1-4) */
        get: operations["readRoster"];
        put?: never;
        /** Publishes a month's shifts; again, they take the place of those before */
        post: operations["publishRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/roster/swaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever holds a shift asks to swap it: in time, at most twice a month (C1-4) */
        post: operations["askSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/roster/swaps/{swapId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The colleague who is asked agrees to a swap, or declines it (C1-4) */
        post: operations["answerSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/roster/swaps/{swapId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supervisor makes or declines a swap */
        post: operations["decideSwap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The book for the next shift as it would be signed now, and the one signed last (C1-4) */
        get: operations["readHandOver"];
        put?: never;
        /** Who goes signs the book that was shown; refused where it has changed since */
        post: operations["signHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/handover/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A day's books as they were signed */
        get: operations["listHandOvers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/handover/books/{bookId}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who comes signs the same book, of today or yesterday */
        post: operations["takeHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open cases of a site that are alike, of all sites without one; of one site households with several cases, too (D-5.5) */
        get: operations["readClusters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/call-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls of a day with what was said, until when the log is owed and whether it is handed in (C3-T4) */
        get: operations["readCallLog"];
        put?: never;
        /** Content, solution and customer of a call */
        post: operations["logCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/call-log/hand-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The log of a day is handed in, the next day (C3-T4) */
        post: operations["handInCallLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/visitors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who came on a day, to whom and what for (C3-V) */
        get: operations["readVisitors"];
        put?: never;
        /** A visitor comes in */
        post: operations["enterVisitor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/visitors/{visitId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A visitor of the last seven days goes */
        post: operations["leaveVisitor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/visitors/{visitId}/question": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person responsible takes up what the desk could not answer */
        post: operations["takeUpQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Visits to owners and residents planned for a month, and their records (D-5.2a, D-5.4) */
        get: operations["readVisitPlan"];
        put?: never;
        /** The supervisor of the desk sends somebody */
        post: operations["planVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/visits/{visitId}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whoever was sent leaves form, opinion and result */
        post: operations["recordVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/visits/{visitId}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The record has come to the supervisor of the desk */
        post: operations["seeVisitRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes residents with room and telephone numbers into the register; again, it changes nothing */
        post: operations["registerResidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/households/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Households by room (whole, or the flat without its building), telephone number (whole, or its last four figures) or whole name */
        post: operations["findHouseholds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/households/{residentId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroys the resident's key and what he or she is found by; cases have keys of their own */
        post: operations["eraseResident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many cases a list has, up to 10,000 */
        get: operations["countCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views of the list that I have saved, and those for the teams of my sites */
        get: operations["listViews"];
        put?: never;
        /** Saves a view, or replaces one of mine; for a team it takes a supervisor */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/views/{viewId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a view of mine */
        post: operations["removeView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/household-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link with which the household sees its case and answers, without a login */
        post: operations["makeHouseholdLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{caseId}/household-link/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back every link of the case */
        post: operations["revokeHouseholdLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/intake-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link to hang up in the site, with which anybody reports what is broken */
        post: operations["makeIntakeLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{site}/intake-link/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back every such link of the site */
        post: operations["revokeIntakeLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/household": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case of the pass as its household may see it */
        get: operations["readHouseholdCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/household/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The household accepts the plan put to it, or objects in its own words (P-5) */
        post: operations["answerAsHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/household/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How satisfied the household is with the result, as a note in its name */
        post: operations["rateAsHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose code this is */
        get: operations["readIntake"];
        put?: never;
        /** A repair or a complaint by whoever stands before the code; nobody has checked who it is */
        post: operations["reportAtSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/intake/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores the bytes of a photo for a report; the answer is what the report names it by */
        post: operations["sendIntakePhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores the bytes of a photo once; the answer is what a command names it by */
        post: operations["sendPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/photos/{sha256}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a photo; one that no site in scope has is not found */
        get: operations["readPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/on-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promises met, missed and open, grouped by the keys asked for */
        get: operations["readOnTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A few figures over the sites in scope */
        get: operations["readTotals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases received and closed, promises kept and missed, day by day, with what each figure means */
        get: operations["readDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sites beside one another: on time with its interval, closing times, age of the backlog */
        get: operations["readSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How cases went, site by site: time in each stage, revisits, satisfaction, reopened and bounced cases */
        get: operations["readOutcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Answers from data, in both languages: the property fee of an area, a facility, how a repair stands */
        get: operations["readAnswer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the token says I am */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sites in scope */
        get: operations["listSites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stack's clock */
        get: operations["readClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far lists and boards are behind the store, and which open transaction holds them up */
        get: operations["readFreshness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/simulation/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the clock of a simulating stack; answers once the workflows have followed */
        post: operations["forwardClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["readOpenApi"];
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
        CaseRow: {
            caseId: string;
            reference: string;
            /** @enum {string} */
            kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
            site: string;
            region: string;
            zone: string;
            department: string | null;
            severity: ("major" | "important" | "minor") | null;
            severityProvisional: boolean;
            /** @enum {string} */
            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
            closed: boolean;
            version: number;
            holderRole: ("agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household") | null;
            receivedAt: string;
            closedAt: string | null;
            nextDueAt: string | null;
            nextOpenedAt: string | null;
            nextClause: string | null;
            nextTarget: ("acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task") | null;
            missedCount: number;
            openCount: number;
            waiting: {
                reason: string;
                for: string;
                since: string;
                until: string | null;
            } | null;
            waitedMs: {
                [key: string]: number;
            };
            simulated: boolean;
            imported: string | null;
            changeNo: number;
        };
        CasePage: {
            caseId: string;
            reference: string;
            /** @enum {string} */
            kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
            site: string;
            region: string;
            zone: string;
            department: string | null;
            severity: ("major" | "important" | "minor") | null;
            severityProvisional: boolean;
            /** @enum {string} */
            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
            closed: boolean;
            version: number;
            holderRole: ("agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household") | null;
            receivedAt: string;
            closedAt: string | null;
            nextDueAt: string | null;
            nextOpenedAt: string | null;
            nextClause: string | null;
            nextTarget: ("acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task") | null;
            missedCount: number;
            openCount: number;
            waiting: {
                reason: string;
                for: string;
                since: string;
                until: string | null;
            } | null;
            waitedMs: {
                [key: string]: number;
            };
            simulated: boolean;
            imported: string | null;
            changeNo: number;
            obligations: {
                obligationId: string;
                clause: string;
                /** @enum {string} */
                target: "acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task";
                /** @enum {string} */
                holder: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                openedAt: string;
                dueAt: string | null;
                /** @enum {string} */
                verdict: "open" | "met" | "missed" | "waived";
                fulfilledAt: string | null;
                corrected: boolean;
                arithmetic: {
                    openedAt: string;
                    dueAt: string | null;
                    exclusive: boolean;
                    provisional: boolean;
                    zone: string;
                    budget: {
                        /** @constant */
                        unit: "minutes";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "hours";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "calendar-days";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "working-minutes";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "working-days";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "end-of-local-day";
                        after?: number;
                    } | {
                        /** @constant */
                        unit: "end-of-working-day";
                        after?: number;
                    } | {
                        /** @constant */
                        unit: "end-of-date";
                        date: string;
                    } | {
                        /** @constant */
                        unit: "instant";
                        at: string;
                    } | {
                        /** @constant */
                        unit: "earlier-of";
                        of: ({
                            /** @constant */
                            unit: "minutes";
                            amount: number;
                        } | {
                            /** @constant */
                            unit: "hours";
                            amount: number;
                        } | {
                            /** @constant */
                            unit: "calendar-days";
                            amount: number;
                        } | {
                            /** @constant */
                            unit: "working-minutes";
                            amount: number;
                        } | {
                            /** @constant */
                            unit: "working-days";
                            amount: number;
                        } | {
                            /** @constant */
                            unit: "end-of-local-day";
                            after?: number;
                        } | {
                            /** @constant */
                            unit: "end-of-working-day";
                            after?: number;
                        } | {
                            /** @constant */
                            unit: "end-of-date";
                            date: string;
                        } | {
                            /** @constant */
                            unit: "instant";
                            at: string;
                        })[];
                    } | {
                        /** @constant */
                        unit: "later-of";
                        of: ({
                            /** @constant */
                            unit: "minutes";
                            amount: number;
                        } | {
                            /** @constant */
                            unit: "hours";
                            amount: number;
                        } | {
                            /** @constant */
                            unit: "calendar-days";
                            amount: number;
                        } | {
                            /** @constant */
                            unit: "working-minutes";
                            amount: number;
                        } | {
                            /** @constant */
                            unit: "working-days";
                            amount: number;
                        } | {
                            /** @constant */
                            unit: "end-of-local-day";
                            after?: number;
                        } | {
                            /** @constant */
                            unit: "end-of-working-day";
                            after?: number;
                        } | {
                            /** @constant */
                            unit: "end-of-date";
                            date: string;
                        } | {
                            /** @constant */
                            unit: "instant";
                            at: string;
                        })[];
                    };
                    segments: ({
                        from: string;
                        /** @constant */
                        state: "running";
                        holder: string | null;
                    } | {
                        from: string;
                        /** @constant */
                        state: "suspended";
                        reason: string;
                        until?: string;
                        waitingFor?: string;
                    })[];
                    openedLocal: string;
                    dueLocal: string | null;
                    pauses: {
                        reason: string;
                        fromLocal: string;
                        untilLocal: string | null;
                        elapsedMs: number | null;
                    }[];
                    days: {
                        /** @enum {string} */
                        kind: "holiday" | "make-up" | "special-hours";
                        from: string;
                        to: string;
                        name?: {
                            zh: string;
                            en: string;
                        };
                    }[];
                    unknownYears: number[];
                    packVersion: string;
                    calendarVersion: string;
                };
                ladder: {
                    rung: number;
                    at: string;
                    /** @enum {string} */
                    notify: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                    /** @enum {string} */
                    meaning: "reminder" | "missed" | "escalation";
                }[];
                notifiedRungs: number[];
                lapsedRungs: number[];
                explanation: {
                    zh: string;
                    en: string;
                };
            }[];
            timeline: components["schemas"]["TimelineEntry"][];
            projectedVersion: number | null;
            waitReasons: {
                id: string;
                clause: string;
                text: {
                    zh: string;
                    en: string;
                };
            }[];
            progress: {
                done: {
                    step: string;
                    at: string;
                }[];
                expectedAt: string | null;
                expectedBy: ("technician" | "deadline") | null;
                waitingFor: string | null;
                rectifications: number;
            } | null;
            parent: {
                caseId: string;
                link: string;
            } | null;
            children: {
                caseId: string;
                /** @enum {string} */
                kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                link: string;
                holdsArchive: boolean;
                /** @enum {string} */
                closes: "apart" | "with-parent";
                openedAt: string;
                closedAt: string | null;
                how: ("archived" | "withdrawn" | "with-parent") | null;
            }[];
            childLinks: {
                id: string;
                clause: string;
                text: {
                    zh: string;
                    en: string;
                };
                kinds: ("complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality")[];
            }[];
            sameHousehold: components["schemas"]["SimilarCase"][];
            repeatComplainant: boolean;
            packVersion: string;
            calendarVersion: string;
            nextCommands: string[];
            refusedCommands: {
                command: string;
                code: string;
                clause?: string;
            }[];
        };
        CaseList: {
            items: components["schemas"]["CaseRow"][];
            nextCursor: string | null;
        };
        CaseCount: {
            count: number;
            more: boolean;
        };
        SavedView: {
            /** Format: uuid */
            viewId: string;
            name: string;
            team: boolean;
            mine: boolean;
            search: {
                [key: string]: string;
            };
        };
        SavedViews: {
            items: components["schemas"]["SavedView"][];
        };
        ViewRemoved: {
            /** Format: uuid */
            viewId: string;
        };
        Rules: {
            site: string;
            zone: string;
            packVersion: string;
            effectiveFrom: string;
            calendarVersion: string;
            editions: {
                packVersion: string;
                effectiveFrom: string;
                rules: number;
            }[];
            rules: {
                clause: string;
                /** @enum {string} */
                kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                /** @enum {string} */
                target: "acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task";
                item: string | null;
                what: {
                    zh: string;
                    en: string;
                };
                severity: ("major" | "important" | "minor") | null;
                /** @enum {string} */
                holder: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                budget: {
                    zh: string;
                    en: string;
                };
                ownChoice: boolean;
                suspendableBy: {
                    zh: string;
                    en: string;
                }[];
                ladder: {
                    afterMinutes: number;
                    /** @enum {string} */
                    notify: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                    /** @enum {string} */
                    meaning: "reminder" | "missed" | "escalation";
                }[];
            }[];
        };
        WhatIfPage: {
            packVersion: string;
            cases: number;
            rows: {
                site: string;
                clause: string;
                target: string;
                holder: string;
                was: {
                    met: number;
                    missed: number;
                    open: number;
                    lateMinutes: number;
                };
                would: {
                    met: number;
                    missed: number;
                    open: number;
                    lateMinutes: number;
                };
            }[];
            changed: {
                site: string;
                clause: string;
                target: string;
                holder: string;
                caseId: string;
                reference: string;
                obligationId: string;
                was: string | null;
                would: string | null;
                wasDueAt: string | null;
                wouldBeDueAt: string | null;
            }[];
            nextCursor: string | null;
        };
        CaseAsOf: {
            /** Format: uuid */
            caseId: string;
            recorded: string | null;
            happened: string | null;
            counted: number[];
            standing: {
                caseId: string;
                reference: string;
                /** @enum {string} */
                kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                site: string;
                region: string;
                zone: string;
                department: string | null;
                severity: ("major" | "important" | "minor") | null;
                severityProvisional: boolean;
                /** @enum {string} */
                stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                closed: boolean;
                version: number;
                holderRole: ("agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household") | null;
                receivedAt: string;
                closedAt: string | null;
                nextDueAt: string | null;
                nextOpenedAt: string | null;
                nextClause: string | null;
                nextTarget: ("acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task") | null;
                missedCount: number;
                openCount: number;
                waiting: {
                    reason: string;
                    for: string;
                    since: string;
                    until: string | null;
                } | null;
                waitedMs: {
                    [key: string]: number;
                };
                simulated: boolean;
                imported: string | null;
                packVersion: string;
                obligations: components["schemas"]["Obligation"][];
            } | null;
        };
        CaseRecord: {
            /** Format: uuid */
            caseId: string;
            reference: string;
            zone: string;
            verified: boolean;
            facts: {
                version: number;
                position: string;
                type: string;
                schemaVersion: number;
                occurredAt: string;
                recordedAt: string;
                data: {
                    [key: string]: unknown;
                };
                metadata: {
                    [key: string]: unknown;
                };
                hash: string;
                /** @enum {string} */
                chain: "holds" | "broken";
            }[];
        };
        Obligation: {
            obligationId: string;
            clause: string;
            /** @enum {string} */
            target: "acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task";
            /** @enum {string} */
            holder: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
            openedAt: string;
            dueAt: string | null;
            /** @enum {string} */
            verdict: "open" | "met" | "missed" | "waived";
            fulfilledAt: string | null;
            corrected: boolean;
            arithmetic: {
                openedAt: string;
                dueAt: string | null;
                exclusive: boolean;
                provisional: boolean;
                zone: string;
                budget: {
                    /** @constant */
                    unit: "minutes";
                    amount: number;
                } | {
                    /** @constant */
                    unit: "hours";
                    amount: number;
                } | {
                    /** @constant */
                    unit: "calendar-days";
                    amount: number;
                } | {
                    /** @constant */
                    unit: "working-minutes";
                    amount: number;
                } | {
                    /** @constant */
                    unit: "working-days";
                    amount: number;
                } | {
                    /** @constant */
                    unit: "end-of-local-day";
                    after?: number;
                } | {
                    /** @constant */
                    unit: "end-of-working-day";
                    after?: number;
                } | {
                    /** @constant */
                    unit: "end-of-date";
                    date: string;
                } | {
                    /** @constant */
                    unit: "instant";
                    at: string;
                } | {
                    /** @constant */
                    unit: "earlier-of";
                    of: ({
                        /** @constant */
                        unit: "minutes";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "hours";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "calendar-days";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "working-minutes";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "working-days";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "end-of-local-day";
                        after?: number;
                    } | {
                        /** @constant */
                        unit: "end-of-working-day";
                        after?: number;
                    } | {
                        /** @constant */
                        unit: "end-of-date";
                        date: string;
                    } | {
                        /** @constant */
                        unit: "instant";
                        at: string;
                    })[];
                } | {
                    /** @constant */
                    unit: "later-of";
                    of: ({
                        /** @constant */
                        unit: "minutes";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "hours";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "calendar-days";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "working-minutes";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "working-days";
                        amount: number;
                    } | {
                        /** @constant */
                        unit: "end-of-local-day";
                        after?: number;
                    } | {
                        /** @constant */
                        unit: "end-of-working-day";
                        after?: number;
                    } | {
                        /** @constant */
                        unit: "end-of-date";
                        date: string;
                    } | {
                        /** @constant */
                        unit: "instant";
                        at: string;
                    })[];
                };
                segments: ({
                    from: string;
                    /** @constant */
                    state: "running";
                    holder: string | null;
                } | {
                    from: string;
                    /** @constant */
                    state: "suspended";
                    reason: string;
                    until?: string;
                    waitingFor?: string;
                })[];
                openedLocal: string;
                dueLocal: string | null;
                pauses: {
                    reason: string;
                    fromLocal: string;
                    untilLocal: string | null;
                    elapsedMs: number | null;
                }[];
                days: {
                    /** @enum {string} */
                    kind: "holiday" | "make-up" | "special-hours";
                    from: string;
                    to: string;
                    name?: {
                        zh: string;
                        en: string;
                    };
                }[];
                unknownYears: number[];
                packVersion: string;
                calendarVersion: string;
            };
            ladder: {
                rung: number;
                at: string;
                /** @enum {string} */
                notify: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                /** @enum {string} */
                meaning: "reminder" | "missed" | "escalation";
            }[];
            notifiedRungs: number[];
            lapsedRungs: number[];
        };
        TimelineEntry: {
            version: number;
            type: string;
            occurredAt: string;
            recordedAt: string;
            actor: {
                id: string;
                /** @enum {string} */
                role: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
            };
            data: {
                [key: string]: unknown;
            };
            private: {
                [key: string]: unknown;
            } | null;
            erased: boolean;
            hash: string;
        };
        OnTimeRow: {
            group: {
                [key: string]: string;
            };
            met: number;
            missed: number;
            open: number;
            missedStillOpen: number;
        };
        OnTimeBoard: {
            rows: components["schemas"]["OnTimeRow"][];
        };
        BoardTotals: {
            openCases: number;
            closedCases: number;
            overdueCases: number;
            met: number;
            missed: number;
            open: number;
        };
        DaysBoard: {
            from: string;
            to: string;
            rows: {
                day: string;
                received: number;
                closed: number;
                met: number;
                missed: number;
            }[];
            specialDays: {
                day: string;
                /** @enum {string} */
                kind: "holiday" | "make-up";
                name: {
                    zh: string;
                    en: string;
                } | null;
            }[];
            definitions: {
                id: string;
                text: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        SitesBoard: {
            from: string;
            to: string;
            rows: {
                site: string;
                region: string;
                received: number;
                closed: number;
                met: number;
                missed: number;
                onTime: {
                    share: number | null;
                    low: number | null;
                    high: number | null;
                };
                backlog: {
                    open: number;
                    overWeek: number;
                    overMonth: number;
                    oldestDay: string | null;
                };
                closingMs: {
                    median: number | null;
                    p90: number | null;
                };
            }[];
            definitions: {
                id: string;
                text: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        OutcomesBoard: {
            from: string;
            to: string;
            rows: {
                site: string;
                region: string;
                cases: number;
                ended: number;
                endedRevisited: number;
                revisited: number;
                satisfied: number;
                reopened: number;
                bounced: number;
                stages: {
                    /** @enum {string} */
                    stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                    cases: number;
                    medianMs: number | null;
                    p90Ms: number | null;
                }[];
            }[];
            stages: {
                /** @enum {string} */
                stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                cases: number;
                medianMs: number | null;
                p90Ms: number | null;
            }[];
            definitions: {
                id: string;
                text: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        CommandAnswer: {
            /** Format: uuid */
            caseId: string;
            version: number;
            /** @enum {string} */
            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
            duplicate: boolean;
            wording: {
                field?: string;
                rule: string;
                clause: string;
                found: string[];
                advice: {
                    zh: string;
                    en: string;
                };
            }[];
        };
        DataAnswer: {
            clause: string;
            text: {
                zh: string;
                en: string;
            };
            monthlyCents?: number;
            expectedAt?: string | null;
        };
        InboxPage: {
            items: {
                /** Format: uuid */
                noticeId: string;
                /** Format: uuid */
                caseId: string;
                site: string;
                reference: string;
                clause: string;
                template: string;
                /** @enum {string} */
                role: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                text: {
                    zh: string;
                    en: string;
                };
                at: string;
                readAt: string | null;
            }[];
            next: number | null;
            unread: number;
        };
        NoticeRead: {
            /** Format: uuid */
            noticeId: string;
            readAt: string;
        };
        WordingCheck: {
            wording: {
                field?: string;
                rule: string;
                clause: string;
                found: string[];
                advice: {
                    zh: string;
                    en: string;
                };
            }[];
            mayGoOut: boolean;
            refusedBy: string | null;
        };
        CaseScript: {
            greeting: {
                id: string;
                clause: string;
                text: {
                    zh: string;
                    en: string;
                };
                namesDue: boolean;
            } | null;
            wish: {
                id: string;
                clause: string;
                text: {
                    zh: string;
                    en: string;
                };
                namesDue: boolean;
            } | null;
            lines: {
                id: string;
                clause: string;
                text: {
                    zh: string;
                    en: string;
                };
                namesDue: boolean;
            }[];
            dueAt: string | null;
        };
        ContactAnswer: {
            /** Format: uuid */
            contactId: string;
            version: number;
            duplicate: boolean;
            verdicts: {
                clause: string;
                /** @enum {string} */
                target: "pick-up" | "greeting" | "chat-answer";
                allowed: {
                    /** @enum {string} */
                    unit: "rings" | "seconds";
                    amount: number;
                };
                measured: number;
                met: boolean;
            }[];
        };
        DeskAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            duplicate: boolean;
        };
        Roster: {
            site: string;
            month: string;
            publishedAt: string | null;
            version: number;
            shifts: {
                /** Format: uuid */
                shiftId: string;
                person: string;
                /** @enum {string} */
                station: "telephone" | "counter" | "chat";
                from: string;
                to: string;
            }[];
            swaps: {
                /** Format: uuid */
                swapId: string;
                askedBy: string;
                withPerson: string;
                /** Format: uuid */
                shiftId: string;
                forShiftId: string | null;
                /** @enum {string} */
                state: "asked" | "agreed" | "approved" | "declined" | "lapsed";
                askedAt: string;
                reason: string | null;
            }[];
            swapsOf: {
                [key: string]: number;
            };
            swapsMax: number | null;
        };
        Clusters: {
            site: string | null;
            days: number;
            since: string;
            looked: number;
            more: boolean;
            clusters: {
                site: string;
                /** @enum {string} */
                kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                about: string;
                firstDay: string;
                lastDay: string;
                cases: number;
                named: {
                    caseId: string;
                    reference: string;
                }[];
            }[];
            households: {
                open: number;
                since: string;
                latest: string;
                cases: number;
                named: {
                    caseId: string;
                    reference: string;
                }[];
            }[];
        };
        HandOverPage: {
            draft: {
                asOf: string;
                book: {
                    site: string;
                    until: string;
                    questions: {
                        lines: {
                            caseId: string;
                            reference: string;
                            /** @enum {string} */
                            kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                            /** @enum {string} */
                            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                            severity: ("major" | "important" | "minor") | null;
                            holderRole: ("agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household") | null;
                            version: number;
                            waitingFor: string | null;
                            dueAt: string | null;
                            clause: string | null;
                        }[];
                        more: boolean;
                    };
                    visitors?: {
                        lines: {
                            visitId: string;
                            day: string;
                            /** @enum {string} */
                            purpose: "visit" | "delivery" | "works" | "enquiry" | "official" | "other";
                            enteredAt: string;
                        }[];
                        more: boolean;
                    };
                    pending: {
                        lines: {
                            caseId: string;
                            reference: string;
                            /** @enum {string} */
                            kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                            /** @enum {string} */
                            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                            severity: ("major" | "important" | "minor") | null;
                            holderRole: ("agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household") | null;
                            version: number;
                            waitingFor: string | null;
                            dueAt: string | null;
                            clause: string | null;
                        }[];
                        more: boolean;
                    };
                    promises: {
                        lines: {
                            caseId: string;
                            reference: string;
                            obligationId: string;
                            clause: string;
                            /** @enum {string} */
                            target: "acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task";
                            /** @enum {string} */
                            holder: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                            dueAt: string;
                            /** @enum {string} */
                            verdict: "open" | "missed";
                        }[];
                        more: boolean;
                    };
                };
                hash: string;
            };
            last: {
                bookId: string;
                book: {
                    site: string;
                    until: string;
                    questions: {
                        lines: {
                            caseId: string;
                            reference: string;
                            /** @enum {string} */
                            kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                            /** @enum {string} */
                            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                            severity: ("major" | "important" | "minor") | null;
                            holderRole: ("agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household") | null;
                            version: number;
                            waitingFor: string | null;
                            dueAt: string | null;
                            clause: string | null;
                        }[];
                        more: boolean;
                    };
                    visitors?: {
                        lines: {
                            visitId: string;
                            day: string;
                            /** @enum {string} */
                            purpose: "visit" | "delivery" | "works" | "enquiry" | "official" | "other";
                            enteredAt: string;
                        }[];
                        more: boolean;
                    };
                    pending: {
                        lines: {
                            caseId: string;
                            reference: string;
                            /** @enum {string} */
                            kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                            /** @enum {string} */
                            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                            severity: ("major" | "important" | "minor") | null;
                            holderRole: ("agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household") | null;
                            version: number;
                            waitingFor: string | null;
                            dueAt: string | null;
                            clause: string | null;
                        }[];
                        more: boolean;
                    };
                    promises: {
                        lines: {
                            caseId: string;
                            reference: string;
                            obligationId: string;
                            clause: string;
                            /** @enum {string} */
                            target: "acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task";
                            /** @enum {string} */
                            holder: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                            dueAt: string;
                            /** @enum {string} */
                            verdict: "open" | "missed";
                        }[];
                        more: boolean;
                    };
                };
                hash: string;
                incoming: string | null;
                signed: {
                    by: string;
                    at: string;
                };
                taken: {
                    by: string;
                    at: string;
                } | null;
                notes: string | null;
            } | null;
        };
        CallLog: {
            site: string;
            day: string;
            version: number;
            dueAt: string | null;
            handedIn: {
                by: string;
                at: string;
            } | null;
            verdict: ("open" | "met" | "missed") | null;
            calls: {
                callId: string;
                at: string;
                by: string;
                caseId: string | null;
                anonymous: boolean;
                private: {
                    [key: string]: unknown;
                } | null;
            }[];
        };
        Visitors: {
            site: string;
            day: string;
            version: number;
            visitors: {
                visitId: string;
                /** @enum {string} */
                purpose: "visit" | "delivery" | "works" | "enquiry" | "official" | "other";
                entered: {
                    by: string;
                    at: string;
                };
                left: {
                    by: string;
                    at: string;
                } | null;
                question: boolean;
                takenUp: {
                    by: string;
                    at: string;
                } | null;
                private: {
                    [key: string]: unknown;
                } | null;
            }[];
        };
        VisitPlan: {
            site: string;
            month: string;
            version: number;
            visits: {
                visitId: string;
                on: string;
                assignedTo: string;
                planned: {
                    by: string;
                    at: string;
                };
                recorded: {
                    by: string;
                    at: string;
                } | null;
                seen: {
                    by: string;
                    at: string;
                } | null;
                private: {
                    [key: string]: unknown;
                } | null;
            }[];
        };
        HandOverBooks: {
            day: string;
            items: {
                bookId: string;
                book: {
                    site: string;
                    until: string;
                    questions: {
                        lines: {
                            caseId: string;
                            reference: string;
                            /** @enum {string} */
                            kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                            /** @enum {string} */
                            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                            severity: ("major" | "important" | "minor") | null;
                            holderRole: ("agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household") | null;
                            version: number;
                            waitingFor: string | null;
                            dueAt: string | null;
                            clause: string | null;
                        }[];
                        more: boolean;
                    };
                    visitors?: {
                        lines: {
                            visitId: string;
                            day: string;
                            /** @enum {string} */
                            purpose: "visit" | "delivery" | "works" | "enquiry" | "official" | "other";
                            enteredAt: string;
                        }[];
                        more: boolean;
                    };
                    pending: {
                        lines: {
                            caseId: string;
                            reference: string;
                            /** @enum {string} */
                            kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                            /** @enum {string} */
                            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                            severity: ("major" | "important" | "minor") | null;
                            holderRole: ("agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household") | null;
                            version: number;
                            waitingFor: string | null;
                            dueAt: string | null;
                            clause: string | null;
                        }[];
                        more: boolean;
                    };
                    promises: {
                        lines: {
                            caseId: string;
                            reference: string;
                            obligationId: string;
                            clause: string;
                            /** @enum {string} */
                            target: "acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task";
                            /** @enum {string} */
                            holder: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                            dueAt: string;
                            /** @enum {string} */
                            verdict: "open" | "missed";
                        }[];
                        more: boolean;
                    };
                };
                hash: string;
                incoming: string | null;
                signed: {
                    by: string;
                    at: string;
                };
                taken: {
                    by: string;
                    at: string;
                } | null;
                notes: string | null;
            }[];
        };
        HouseholdList: {
            items: {
                room: string;
                residents: {
                    residentId: string;
                    name: string;
                    phones: string[];
                }[];
            }[];
            more: boolean;
        };
        RegisteredResidents: {
            added: number;
            changed: number;
            erased: number[];
        };
        ResidentErased: {
            residentId: string;
        };
        PresentAtCase: {
            caseId: string;
            present: {
                person: string;
                name: string;
                /** @enum {string} */
                doing: "reading" | "writing";
                since: string;
            }[];
        };
        PassLink: {
            path: string;
            expiresAt: string;
        };
        LinksRevoked: {
            revoked: number;
        };
        HouseholdCase: {
            reference: string;
            siteName: {
                zh: string;
                en: string;
            };
            zone: string;
            /** @enum {string} */
            kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
            /** @enum {string} */
            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
            closed: boolean;
            receivedAt: string;
            said: string | null;
            promised: {
                /** @enum {string} */
                target: "acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task";
                dueAt: string;
                what: string | null;
            }[];
            plan: {
                id: string;
                words: string | null;
            } | null;
            answers: {
                satisfied: boolean;
                at: string;
                words: string | null;
            }[];
            result: {
                at: string;
                words: string | null;
            } | null;
            mayRate: boolean;
            expiresAt: string;
        };
        IntakePage: {
            siteName: {
                zh: string;
                en: string;
            };
        };
        ReportTaken: {
            reference: string | null;
            path: string | null;
        };
        OpeningAnswer: {
            /** Format: uuid */
            caseId: string;
            version: number;
            /** @enum {string} */
            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
            duplicate: boolean;
            wording: {
                field?: string;
                rule: string;
                clause: string;
                found: string[];
                advice: {
                    zh: string;
                    en: string;
                };
            }[];
            similar: components["schemas"]["SimilarCase"][];
        };
        SimilarCase: {
            caseId: string;
            reference: string;
            /** @enum {string} */
            kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
            recordedAt: string;
            why: ("same-household" | "same-contact" | "same-words")[];
        };
        SimilarList: {
            items: {
                caseId: string;
                reference: string;
                /** @enum {string} */
                kind: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                recordedAt: string;
                why: ("same-household" | "same-contact" | "same-words")[];
                stands: {
                    /** @enum {string} */
                    stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                    closed: boolean;
                    dueAt: string | null;
                } | null;
            }[];
        };
        ChildAnswer: {
            /** Format: uuid */
            caseId: string;
            version: number;
            /** @enum {string} */
            stage: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
            duplicate: boolean;
            wording: {
                field?: string;
                rule: string;
                clause: string;
                found: string[];
                advice: {
                    zh: string;
                    en: string;
                };
            }[];
            parent: {
                /** Format: uuid */
                caseId: string;
                version: number;
            };
        };
        Me: {
            id: string;
            name: string;
            /** @enum {string} */
            role: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
            roles: ("agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household")[];
            sites: "*" | string[];
            group: string;
        };
        SiteList: {
            id: string;
            region: string;
            name: {
                zh: string;
                en: string;
            };
            zone: string;
        }[];
        Clock: {
            now: string;
            simulation: boolean;
            offsetMs: number;
        };
        Freshness: {
            factsBehind: number;
            held: boolean;
            holder: {
                ageSeconds: number;
                since: string;
                pid: number | null;
                application: string | null;
                database: string | null;
            } | null;
        };
        Forwarded: {
            offsetMs: number;
            workflows: number;
            forwarded: number;
            failed: number;
        };
        Photo: {
            sha256: string;
            /** @enum {string} */
            mediaType: "image/jpeg" | "image/png" | "image/webp";
            bytes: number;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instead: string;
            said: {
                zh: {
                    title: string;
                    detail: string;
                    instead: string;
                };
                en: {
                    title: string;
                    detail: string;
                    instead: string;
                };
            };
            /** @enum {string} */
            code: "invalid-input" | "body-too-large" | "value-refused" | "text-has-nul" | "idempotency-key-missing" | "idempotency-key-reused" | "if-match-missing" | "version-conflict" | "route-unknown" | "method-unknown" | "unauthenticated" | "issuer-unavailable" | "forbidden-role" | "forbidden-site" | "too-many-streams" | "too-many-requests" | "pass-unknown" | "pass-expired" | "pass-revoked" | "case-not-found" | "case-exists" | "case-closed" | "stage-forbids" | "boundary-not-told" | "dispute-not-decided" | "dispute-forbids" | "harm-first" | "joint-visit-first" | "departments-disagree" | "help-first" | "position-first" | "set-off-refused" | "second-opinion-first" | "goodwill-first" | "window-over" | "plan-unknown" | "promise-unknown" | "item-unknown" | "task-unknown" | "photo-not-found" | "photo-unknown" | "photo-of-another-case" | "link-unknown" | "children-open" | "follow-up-first" | "entry-unknown" | "register-closed" | "limit-reached" | "notice-too-short" | "obligation-unknown" | "reason-unknown" | "extension-forbidden" | "actor-involved" | "not-published" | "pack-unknown" | "pack-invalid" | "draft-invalid" | "calendar-unknown" | "wording-refused" | "fact-in-future" | "fact-too-late" | "fact-needs-evidence" | "site-unknown" | "not-simulated" | "nothing-to-do" | "store-unavailable" | "transaction-open" | "fenced" | "epoch-ended" | "schema-mismatch" | "read-model-gap" | "import-mapping-invalid" | "import-source-unreadable" | "configuration-invalid" | "vault-key-destroyed" | "notice-unknown" | "notice-undelivered" | "servers-unavailable" | "stack-running" | "stack-not-running" | "internal";
            clause?: string;
            instance: string;
            correlationId: string;
            details: {
                [key: string]: unknown;
            };
        };
        HandOver: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            toRole: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
            toPerson?: string;
            department?: string;
        };
        MakePromise: {
            occurredAt?: string;
            evidence?: string;
            what: string;
            by: string;
        };
        KeepPromise: {
            occurredAt?: string;
            evidence?: string;
            promise: number;
        };
        TellResult: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            words?: string;
        };
        RecordRevisit: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            by: "phone" | "visit";
            /** @enum {string} */
            outcome: "settled" | "problem-found" | "no-answer" | "disagreement" | "new-demand";
            clear: boolean;
            satisfied: boolean;
            words?: string;
            suggestions?: string;
            demand?: string;
            /** @enum {string} */
            demandKind?: "repair" | "complaint" | "enquiry" | "service-order";
        };
        ArchiveCase: {
            occurredAt?: string;
            evidence?: string;
            summary: string;
            /** @default false */
            lesson?: boolean;
        };
        WithdrawCase: {
            occurredAt?: string;
            evidence?: string;
            reason: string;
        };
        BeginWait: {
            occurredAt?: string;
            evidence?: string;
            reason: string;
            /** @enum {string} */
            waitingFor?: "customer" | "developer" | "owner" | "agency" | "supplier" | "other";
            until?: string;
            words?: string;
        };
        EndWait: {
            occurredAt?: string;
            evidence?: string;
            words?: string;
        };
        InformCustomer: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            words: string;
        };
        ExtendObligation: {
            occurredAt?: string;
            evidence?: string;
            obligationId: string;
            until?: string;
            reason: string;
        };
        AdoptPack: {
            occurredAt?: string;
            evidence?: string;
            packVersion?: string;
            reason: string;
        };
        AddNote: {
            occurredAt?: string;
            evidence?: string;
            text: string;
        };
        AcceptComplaint: {
            site: string;
            /** @enum {string} */
            channel: "phone" | "visit" | "letter" | "app" | "email" | "household-page";
            receivedAt?: string;
            evidence?: string;
            happenedAt?: string;
            place?: string;
            personComplainedOf?: string;
            departmentComplainedOf?: string;
            courseOfEvents?: string;
            request?: string;
            complainantName?: string;
            contact?: string;
            household?: string;
            apologyWords?: string;
            harmWords?: string;
            processWords?: string;
            /**
             * @default minor
             * @enum {string}
             */
            provisionalSeverity?: "major" | "important" | "minor";
            requestedBy?: string;
            photos?: {
                sha256: string;
                /** @enum {string} */
                mediaType: "image/jpeg" | "image/png" | "image/webp";
                bytes: number;
            }[];
        };
        CompleteDetails: {
            occurredAt?: string;
            evidence?: string;
            happenedAt?: string;
            place?: string;
            personComplainedOf?: string;
            departmentComplainedOf?: string;
            courseOfEvents?: string;
            request?: string;
            complainantName?: string;
            contact?: string;
        } | unknown | unknown | unknown | unknown | unknown | unknown | unknown | unknown;
        DecideDispute: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            dispute: "property" | "non-property";
            reason: string;
        };
        AssessSeverity: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            severity: "major" | "important" | "minor";
            reason: string;
            requestedBy?: string;
        };
        VerifyComplaint: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            outcome: "genuine" | "malicious";
            motive: string;
            outcomeAsked: string;
        };
        TellBoundary: {
            occurredAt?: string;
            evidence?: string;
            words: string;
        };
        RecordInvestigation: {
            occurredAt?: string;
            evidence?: string;
            cause: string;
            course: string;
            outcome: string;
            impact: string;
            responsible: ("company" | "household" | "neighbour" | "works" | "security" | "developer" | "other")[];
            /** @default [] */
            departments?: string[];
        };
        ProposeRemedyPlans: {
            occurredAt?: string;
            evidence?: string;
            plans: {
                id: string;
                description: string;
                costCents: number;
                agreedBy: string[];
            }[];
        };
        PutPlanToCustomer: {
            occurredAt?: string;
            evidence?: string;
            plan: string;
        };
        RecordCustomerAnswer: {
            occurredAt?: string;
            evidence?: string;
            satisfied: boolean;
            words?: string;
        };
        CompleteRemedy: {
            occurredAt?: string;
            evidence?: string;
            result: string;
        };
        Acknowledge: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            words?: string;
            expectedBy?: string;
        };
        ReportHarm: {
            occurredAt?: string;
            evidence?: string;
            words: string;
        };
        TakeHarmMeasure: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            outcome: "taken" | "attempted";
            measure: string;
        };
        CallForHelp: {
            occurredAt?: string;
            evidence?: string;
            called: ("guards" | "police" | "fire-brigade" | "ambulance")[];
            words?: string;
        };
        ReceiveApart: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            byRole: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
            receivedBy: string;
            separateRoom: boolean;
            words?: string;
        };
        GiveHelp: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            help: "developer-contacted" | "agency-contacted" | "leader-asked" | "other-help";
            words: string;
        };
        EscalateMatter: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            toRole: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
            contains: ("facts" | "request" | "options" | "cost" | "opinion")[];
            words: string;
        };
        RecordPosition: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            position: "remedy" | "compensate" | "decline";
            words: string;
        };
        GiveReasons: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            outcome: "satisfied" | "on-record" | "not-yet";
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            words: string;
        };
        RecordGoodwill: {
            occurredAt?: string;
            evidence?: string;
            service: string;
        };
        ApproveSetOff: {
            occurredAt?: string;
            evidence?: string;
            reason: string;
        };
        RecordCompensation: {
            occurredAt?: string;
            evidence?: string;
            amountCents: number;
            /** @enum {string} */
            way: "paid-separately" | "set-off";
            reason: string;
        };
        Apologise: {
            occurredAt?: string;
            evidence?: string;
            words: string;
        };
        HoldTalks: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            way: "negotiated" | "explained" | "coordinated";
            words: string;
        };
        HoldJointVisit: {
            occurredAt?: string;
            evidence?: string;
            departments: string[];
            minutes: string;
            jointPlan: string;
        };
        RouteAsRepair: {
            occurredAt?: string;
            evidence?: string;
            /** Format: uuid */
            childCaseId?: string;
            words: string;
        };
        MarkComplaint: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            mark: "invalid" | "malicious";
            reason: string;
        };
        GiveSecondOpinion: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            opinion: "upheld" | "set-aside";
            reason: string;
        };
        RecordUrging: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            words?: string;
        };
        TakeSecondLook: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            outcome: "stands" | "taken-up";
            words: string;
        };
        ReopenCase: {
            occurredAt?: string;
            evidence?: string;
            reason: string;
        };
        RecordEnquiry: {
            site: string;
            /** @enum {string} */
            channel: "phone" | "visit" | "letter" | "app" | "email" | "household-page";
            receivedAt?: string;
            evidence?: string;
            /** @enum {string} */
            topic: "fee" | "facilities" | "repair-progress" | "other";
            question: string;
            askerName?: string;
            contact?: string;
            household?: string;
        };
        PassOnEnquiry: {
            occurredAt?: string;
            evidence?: string;
            toPerson: string;
            department?: string;
            reason: string;
        };
        AnswerEnquiry: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            answer: "yes" | "no";
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            words: string;
            reason?: string;
            alternative?: string;
            promisedBy?: string;
        };
        PromiseAnswer: {
            occurredAt?: string;
            evidence?: string;
            answerBy: string;
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            what?: string;
            /** @default false */
            toCheck?: boolean;
            contact?: string;
        };
        TellDone: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            words?: string;
        };
        RecordDisagreement: {
            occurredAt?: string;
            evidence?: string;
            words: string;
        };
        ReportEmergency: {
            site: string;
            /** @enum {string} */
            channel: "phone" | "visit" | "letter" | "app" | "email" | "household-page";
            receivedAt?: string;
            evidence?: string;
            /** @enum {string} */
            type: "leak-in-progress" | "power-cut" | "fight" | "other-safety";
            place?: string;
            situation?: string;
            reporterName?: string;
            contact?: string;
            household?: string;
        };
        CompleteTask: {
            occurredAt?: string;
            evidence?: string;
            task: string;
            doneBy?: string;
            words?: string;
        };
        TellSetOut: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            expectedAt: string;
            technician?: string;
            words?: string;
        };
        TellProgress: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            finding: string;
            expectedAt?: string;
        };
        StabiliseEmergency: {
            occurredAt?: string;
            evidence?: string;
            words?: string;
        };
        EndEmergency: {
            occurredAt?: string;
            evidence?: string;
            words?: string;
        };
        FileEmergencyReport: {
            occurredAt?: string;
            evidence?: string;
            cause: string;
            course: string;
            measures: string;
        };
        OrderService: {
            site: string;
            /** @enum {string} */
            channel: "phone" | "visit" | "letter" | "app" | "email" | "household-page";
            receivedAt?: string;
            evidence?: string;
            item: string;
            request?: string;
            ordererName?: string;
            contact?: string;
            household?: string;
        };
        AgreeService: {
            occurredAt?: string;
            evidence?: string;
            area: string;
            agreedAt: string;
            promisedOn?: string;
            feeCents: number;
            effect: string;
            /** @enum {string} */
            form: "word" | "writing";
        };
        CompleteService: {
            occurredAt?: string;
            evidence?: string;
            result?: string;
        };
        AcceptService: {
            occurredAt?: string;
            evidence?: string;
            words?: string;
        };
        RefuseService: {
            occurredAt?: string;
            evidence?: string;
            words: string;
            agreedAt: string;
        };
        TakeFee: {
            occurredAt?: string;
            evidence?: string;
            feeCents: number;
            /** @enum {string} */
            paidBy: "cash" | "transfer" | "mobile";
        };
        IssueReceipt: {
            occurredAt?: string;
            evidence?: string;
            receipt: string;
        };
        OpenFeeReminder: {
            site: string;
            /**
             * @default phone
             * @enum {string}
             */
            channel?: "phone" | "visit" | "letter" | "app" | "email" | "household-page";
            receivedAt?: string;
            evidence?: string;
            household: string;
            /** @enum {string} */
            occupancy: "moved-in" | "not-moved-in";
            period: string;
            amountCents: number;
            ownerName?: string;
            contact?: string;
            remarks?: string;
        };
        RecordReminderCall: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            outcome: "promised" | "reached" | "no-answer";
            words?: string;
            promisedBy?: string;
        };
        RecordFeePayment: {
            occurredAt?: string;
            evidence?: string;
            amountCents: number;
            receipt: string;
        };
        OpenFormality: {
            site: string;
            /** @enum {string} */
            channel: "phone" | "visit" | "letter" | "app" | "email" | "household-page";
            receivedAt?: string;
            evidence?: string;
            /** @enum {string} */
            type: "move-in" | "renovation";
            household: string;
            ownerName?: string;
            contact?: string;
            remarks?: string;
        };
        ReceiveDocument: {
            occurredAt?: string;
            evidence?: string;
            item: string;
            words?: string;
        };
        ReceiveDeposit: {
            occurredAt?: string;
            evidence?: string;
            item: string;
            amountCents: number;
            receipt: string;
        };
        ReturnDeposit: {
            occurredAt?: string;
            evidence?: string;
            item: string;
            amountCents: number;
            /** @default 0 */
            deductedCents?: number;
            reason?: string;
        };
        RecordInspection: {
            occurredAt?: string;
            evidence?: string;
            item: string;
            /** @enum {string} */
            outcome: "passed" | "failed";
            words?: string;
        };
        CompleteFormality: {
            occurredAt?: string;
            evidence?: string;
            words?: string;
        };
        ReportRepair: {
            site: string;
            /** @enum {string} */
            channel: "phone" | "visit" | "letter" | "app" | "email" | "household-page";
            receivedAt?: string;
            evidence?: string;
            /** @enum {string} */
            origin: "desk" | "patrol" | "complaint";
            /** Format: uuid */
            originCase?: string;
            /** @enum {string} */
            category: "leak" | "heat" | "power" | "cleaning" | "safety-equipment" | "other";
            /**
             * @default home
             * @enum {string}
             */
            area?: "home" | "building";
            label?: string;
            /** @enum {string} */
            labelled?: "major" | "important" | "minor";
            description: string;
            place?: string;
            callerName?: string;
            contact?: string;
            household?: string;
            photos?: {
                sha256: string;
                /** @enum {string} */
                mediaType: "image/jpeg" | "image/png" | "image/webp";
                bytes: number;
            }[];
        };
        AgreeAppointment: {
            occurredAt?: string;
            evidence?: string;
            from: string;
            until: string;
            words?: string;
        };
        DispatchTechnician: {
            occurredAt?: string;
            evidence?: string;
            workOrder: string;
            technician: string;
            department?: string;
        };
        PassToCleaning: {
            occurredAt?: string;
            evidence?: string;
            workOrder: string;
            department: string;
            patrols: number;
        };
        SetOut: {
            occurredAt?: string;
            evidence?: string;
            eta: string;
        };
        TellArrival: {
            occurredAt?: string;
            evidence?: string;
            /** @enum {string} */
            by: "phone" | "visit" | "message" | "letter";
            words?: string;
        };
        Arrive: {
            occurredAt?: string;
            evidence?: string;
        };
        RecordDiagnosis: {
            occurredAt?: string;
            evidence?: string;
            finding: string;
            work: string;
            charged: boolean;
            /** @enum {string} */
            category?: "leak" | "heat" | "power" | "cleaning" | "safety-equipment" | "other";
            expectedBy?: string;
        };
        QuoteRepair: {
            occurredAt?: string;
            evidence?: string;
            costCents: number;
            words?: string;
        };
        RecordQuoteAnswer: {
            occurredAt?: string;
            evidence?: string;
            accepted: boolean;
            words?: string;
        };
        FollowUpRepair: {
            occurredAt?: string;
            evidence?: string;
            words: string;
            /** @default [] */
            photos?: {
                sha256: string;
                /** @enum {string} */
                mediaType: "image/jpeg" | "image/png" | "image/webp";
                bytes: number;
            }[];
        };
        CompleteRepair: {
            occurredAt?: string;
            evidence?: string;
            result: string;
            /** @default [] */
            photos?: {
                sha256: string;
                /** @enum {string} */
                mediaType: "image/jpeg" | "image/png" | "image/webp";
                bytes: number;
            }[];
        };
        RecordWaterTest: {
            occurredAt?: string;
            evidence?: string;
            tight: boolean;
            words?: string;
        };
        RecordAcceptance: {
            occurredAt?: string;
            evidence?: string;
            accepted: boolean;
            words?: string;
            signature?: {
                sha256: string;
                /** @enum {string} */
                mediaType: "image/jpeg" | "image/png" | "image/webp";
                bytes: number;
            };
        };
        OpenChild: {
            /** @constant */
            kind: "complaint";
            body: components["schemas"]["AcceptComplaint"];
            with?: {
                /** @constant */
                type: "RecordRevisit";
                body: components["schemas"]["RecordRevisit"];
            } | {
                /** @constant */
                type: "RouteAsRepair";
                body: {
                    occurredAt?: string;
                    evidence?: string;
                    words: string;
                };
            };
            link: string;
        } | {
            /** @constant */
            kind: "enquiry";
            body: components["schemas"]["RecordEnquiry"];
            with?: {
                /** @constant */
                type: "RecordRevisit";
                body: components["schemas"]["RecordRevisit"];
            } | {
                /** @constant */
                type: "RouteAsRepair";
                body: {
                    occurredAt?: string;
                    evidence?: string;
                    words: string;
                };
            };
            link: string;
        } | {
            /** @constant */
            kind: "emergency";
            body: components["schemas"]["ReportEmergency"];
            with?: {
                /** @constant */
                type: "RecordRevisit";
                body: components["schemas"]["RecordRevisit"];
            } | {
                /** @constant */
                type: "RouteAsRepair";
                body: {
                    occurredAt?: string;
                    evidence?: string;
                    words: string;
                };
            };
            link: string;
        } | {
            /** @constant */
            kind: "service-order";
            body: components["schemas"]["OrderService"];
            with?: {
                /** @constant */
                type: "RecordRevisit";
                body: components["schemas"]["RecordRevisit"];
            } | {
                /** @constant */
                type: "RouteAsRepair";
                body: {
                    occurredAt?: string;
                    evidence?: string;
                    words: string;
                };
            };
            link: string;
        } | {
            /** @constant */
            kind: "fee-reminder";
            body: components["schemas"]["OpenFeeReminder"];
            with?: {
                /** @constant */
                type: "RecordRevisit";
                body: components["schemas"]["RecordRevisit"];
            } | {
                /** @constant */
                type: "RouteAsRepair";
                body: {
                    occurredAt?: string;
                    evidence?: string;
                    words: string;
                };
            };
            link: string;
        } | {
            /** @constant */
            kind: "formality";
            body: components["schemas"]["OpenFormality"];
            with?: {
                /** @constant */
                type: "RecordRevisit";
                body: components["schemas"]["RecordRevisit"];
            } | {
                /** @constant */
                type: "RouteAsRepair";
                body: {
                    occurredAt?: string;
                    evidence?: string;
                    words: string;
                };
            };
            link: string;
        } | {
            /** @constant */
            kind: "repair";
            body: components["schemas"]["ReportRepair"];
            with?: {
                /** @constant */
                type: "RecordRevisit";
                body: components["schemas"]["RecordRevisit"];
            } | {
                /** @constant */
                type: "RouteAsRepair";
                body: {
                    occurredAt?: string;
                    evidence?: string;
                    words: string;
                };
            };
            link: string;
        };
        FindSimilar: {
            site: string;
            household?: string;
            contact?: string;
            words?: string;
            /** @default 7 */
            days?: number;
        };
        ForwardClock: {
            duration: string;
        };
        CheckWording: {
            text: string;
            /** Format: uuid */
            caseId: string;
        } | {
            text: string;
            site: string;
        };
        ContactReport: {
            id: string;
            contact: string;
            site: string;
            /** @enum {string} */
            what: "call-rang" | "call-picked-up" | "call-ended" | "chat-opened" | "chat-asked" | "chat-answered" | "chat-ended";
            at: string;
            rings?: number;
            agent?: string;
        };
        PublishRoster: {
            month: string;
            shifts: {
                person: string;
                /** @enum {string} */
                station: "telephone" | "counter" | "chat";
                from: string;
                to: string;
            }[];
        };
        AskSwap: {
            month: string;
            /** Format: uuid */
            shiftId: string;
            withPerson: string;
            /** Format: uuid */
            forShiftId?: string;
            reason: string;
        };
        AnswerSwap: {
            month: string;
            agreed: boolean;
            reason?: string;
        };
        DecideSwap: {
            month: string;
            approved: boolean;
            reason?: string;
        };
        SignHandOver: {
            until: string;
            hash: string;
            incoming?: string;
            notes?: string;
        };
        TakeHandOver: {
            hash: string;
        };
        LogCall: {
            at?: string;
            content: string;
            solution: string;
            customerName?: string;
            contact?: string;
            household?: string;
            /** @default false */
            anonymous?: boolean;
            /** Format: uuid */
            caseId?: string;
        };
        HandInCallLog: {
            day: string;
        };
        EnterVisitor: {
            name: string;
            contact?: string;
            whom: string;
            /** @enum {string} */
            purpose: "visit" | "delivery" | "works" | "enquiry" | "official" | "other";
            plate?: string;
            question?: string;
        };
        LeaveVisitor: Record<string, never>;
        TakeUpQuestion: {
            words?: string;
        };
        PlanVisit: {
            month: string;
            on: string;
            assignedTo: string;
            household: string;
            purpose: string;
        };
        RecordVisit: {
            month: string;
            form?: string;
            opinion?: string;
            result?: string;
        };
        SeeVisitRecord: {
            month: string;
        };
        RegisterResidents: {
            residents: {
                room: string;
                name: string;
                /** @default [] */
                phones?: string[];
            }[];
        };
        FindHouseholds: {
            q: string;
        };
        MakeHouseholdLink: {
            /** @default 30 */
            days?: number;
        };
        MakeIntakeLink: {
            /** @default 365 */
            days?: number;
        };
        RevokeLinks: Record<string, never>;
        AnswerAsHousehold: {
            /** @constant */
            satisfied: true;
            words?: string;
        } | {
            /** @constant */
            satisfied: false;
            words: string;
        };
        RateAsHousehold: {
            satisfied: boolean;
            words?: string;
        };
        ReportAtSite: {
            /** @enum {string} */
            about: "repair" | "complaint";
            what: string;
            where: string;
            contact: string;
            name?: string;
            /** @default [] */
            photos?: {
                sha256: string;
                /** @enum {string} */
                mediaType: "image/jpeg" | "image/png" | "image/webp";
                bytes: number;
            }[];
            website?: string;
        };
        ShowPresence: {
            /** Format: uuid */
            page: string;
            /** @enum {string} */
            doing: "reading" | "writing" | "gone";
        };
        SaveView: {
            /** Format: uuid */
            viewId?: string;
            name: string;
            /** @default false */
            team?: boolean;
            search: {
                [key: string]: string;
            };
        };
        AskWhatIf: {
            draft: string;
            since: string;
            until: string;
            site?: string;
            cursor?: string;
        } | {
            edition: string;
            since: string;
            until: string;
            site?: string;
            cursor?: string;
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
    listCases: {
        parameters: {
            query?: {
                site?: string;
                kind?: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                stage?: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                severity?: "major" | "important" | "minor";
                department?: string;
                closed?: "true" | "false";
                target?: "acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task";
                holder?: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                waiting?: "true" | "false";
                month?: string;
                since?: string;
                until?: string;
                receivedFrom?: string;
                about?: string;
                revisit?: "satisfied" | "unsatisfied" | "none";
                reopened?: "true" | "false";
                bounced?: "true" | "false";
                missed?: string;
                search?: string;
                imported?: string;
                sort?: "next-due" | "-received";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
        };
    };
    acceptComplaint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptComplaint"];
            };
        };
        responses: {
            /** @description Accepted before with this key and body */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
            /** @description Accepted */
            201: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
        };
    };
    recordEnquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordEnquiry"];
            };
        };
        responses: {
            /** @description Accepted before with this key and body */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
            /** @description Accepted */
            201: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
        };
    };
    reportEmergency: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportEmergency"];
            };
        };
        responses: {
            /** @description Accepted before with this key and body */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
            /** @description Accepted */
            201: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
        };
    };
    orderService: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderService"];
            };
        };
        responses: {
            /** @description Accepted before with this key and body */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
            /** @description Accepted */
            201: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
        };
    };
    openFeeReminder: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenFeeReminder"];
            };
        };
        responses: {
            /** @description Accepted before with this key and body */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
            /** @description Accepted */
            201: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
        };
    };
    openFormality: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenFormality"];
            };
        };
        responses: {
            /** @description Accepted before with this key and body */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
            /** @description Accepted */
            201: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
        };
    };
    reportRepair: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRepair"];
            };
        };
        responses: {
            /** @description Accepted before with this key and body */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
            /** @description Accepted */
            201: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningAnswer"];
                };
            };
        };
    };
    handOver: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOver"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    makePromise: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakePromise"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    keepPromise: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepPromise"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    tellResult: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellResult"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordRevisit: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRevisit"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    archiveCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveCase"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    withdrawCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawCase"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    beginWait: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginWait"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    endWait: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndWait"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    informCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InformCustomer"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    extendObligation: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendObligation"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    adoptPack: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdoptPack"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNote"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    completeDetails: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteDetails"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    decideDispute: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDispute"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    assessSeverity: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessSeverity"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    verifyComplaint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyComplaint"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    tellBoundary: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellBoundary"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordInvestigation: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInvestigation"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    proposeRemedyPlans: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeRemedyPlans"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    putPlanToCustomer: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutPlanToCustomer"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordCustomerAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCustomerAnswer"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    completeRemedy: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteRemedy"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    acknowledge: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acknowledge"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    reportHarm: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportHarm"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    takeHarmMeasure: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeHarmMeasure"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    callForHelp: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallForHelp"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    receiveApart: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveApart"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    giveHelp: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveHelp"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    escalateMatter: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EscalateMatter"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordPosition: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPosition"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    giveReasons: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveReasons"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordGoodwill: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordGoodwill"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    approveSetOff: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveSetOff"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordCompensation: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCompensation"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    apologise: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Apologise"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    holdTalks: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldTalks"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    holdJointVisit: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldJointVisit"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    routeAsRepair: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RouteAsRepair"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    markComplaint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkComplaint"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    giveSecondOpinion: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveSecondOpinion"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordUrging: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordUrging"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    takeSecondLook: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeSecondLook"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    reopenCase: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenCase"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    passOnEnquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassOnEnquiry"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    answerEnquiry: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerEnquiry"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    promiseAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PromiseAnswer"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    tellDone: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellDone"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordDisagreement: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDisagreement"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteTask"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    tellSetOut: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellSetOut"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    tellProgress: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellProgress"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    stabiliseEmergency: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StabiliseEmergency"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    endEmergency: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndEmergency"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    fileEmergencyReport: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileEmergencyReport"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    agreeService: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreeService"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    completeService: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteService"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    acceptService: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptService"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    refuseService: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseService"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    takeFee: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeFee"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    issueReceipt: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueReceipt"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordReminderCall: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReminderCall"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordFeePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFeePayment"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    receiveDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveDocument"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    receiveDeposit: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveDeposit"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    returnDeposit: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDeposit"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordInspection: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInspection"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    completeFormality: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteFormality"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    agreeAppointment: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreeAppointment"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    dispatchTechnician: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchTechnician"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    passToCleaning: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PassToCleaning"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    setOut: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOut"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    tellArrival: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellArrival"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    arrive: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Arrive"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordDiagnosis: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDiagnosis"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    quoteRepair: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRepair"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordQuoteAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordQuoteAnswer"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    followUpRepair: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpRepair"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    completeRepair: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteRepair"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordWaterTest: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordWaterTest"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    recordAcceptance: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
                /** @description Version of the case that the caller has seen, quoted or not. */
                "If-Match": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAcceptance"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandAnswer"];
                };
            };
        };
    };
    findSimilar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindSimilar"];
            };
        };
        responses: {
            /** @description The newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarList"];
                };
            };
        };
    };
    openChild: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenChild"];
            };
        };
        responses: {
            /** @description Opened before with this key and body */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildAnswer"];
                };
            };
            /** @description Opened */
            201: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChildAnswer"];
                };
            };
        };
    };
    readCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case */
            200: {
                headers: {
                    /** @description Version of the case, for If-Match */
                    etag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
        };
    };
    followChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description Number of the last change seen; the stream goes on after it. Empty is as good as absent. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stream without end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
        };
    };
    readCaseAsOf: {
        parameters: {
            query?: {
                recorded?: string;
                happened?: string;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The standing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAsOf"];
                };
            };
        };
    };
    readCaseRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every fact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRecord"];
                };
            };
        };
    };
    readRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rules"];
                };
            };
        };
    };
    askWhatIf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskWhatIf"];
            };
        };
        responses: {
            /** @description Promises as judged and as the draft would judge them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfPage"];
                };
            };
        };
    };
    readScript: {
        parameters: {
            query?: {
                topic?: string;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The script */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseScript"];
                };
            };
        };
    };
    readNewCallScript: {
        parameters: {
            query?: {
                kind?: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                topic?: string;
            };
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The script */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseScript"];
                };
            };
        };
    };
    showPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShowPresence"];
            };
        };
        responses: {
            /** @description Who else is there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresentAtCase"];
                };
            };
        };
    };
    listInbox: {
        parameters: {
            query?: {
                unread?: "true" | "false";
                limit?: number;
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
        };
    };
    markNoticeRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeRead"];
                };
            };
        };
    };
    checkWording: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckWording"];
            };
        };
        responses: {
            /** @description Advice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordingCheck"];
                };
            };
        };
    };
    reportContact: {
        parameters: {
            query?: never;
            header: {
                /** @description t=<seconds since 1970>,v1=<hex>: HMAC-SHA256 over "<t>.<body>" with the key of the system that reports. */
                "Redress-Signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactReport"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAnswer"];
                };
            };
        };
    };
    readRoster: {
        parameters: {
            query?: {
                month?: string;
            };
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The roster; without shifts where none is published */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
        };
    };
    publishRoster: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishRoster"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    askSwap: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSwap"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    answerSwap: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
                swapId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSwap"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    decideSwap: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
                swapId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideSwap"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    readHandOver: {
        parameters: {
            query?: {
                until?: string;
            };
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Draft and last book */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverPage"];
                };
            };
        };
    };
    signHandOver: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignHandOver"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    listHandOvers: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Books in order of their signing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverBooks"];
                };
            };
        };
    };
    takeHandOver: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
                bookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeHandOver"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    readClusters: {
        parameters: {
            query?: {
                site?: string;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Groups of three and more, the largest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clusters"];
                };
            };
        };
    };
    readCallLog: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallLog"];
                };
            };
        };
    };
    logCall: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogCall"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    handInCallLog: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandInCallLog"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    readVisitors: {
        parameters: {
            query?: {
                day?: string;
            };
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Visitors"];
                };
            };
        };
    };
    enterVisitor: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterVisitor"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    leaveVisitor: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveVisitor"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    takeUpQuestion: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeUpQuestion"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    readVisitPlan: {
        parameters: {
            query?: {
                month?: string;
            };
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitPlan"];
                };
            };
        };
    };
    planVisit: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanVisit"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    recordVisit: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordVisit"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    seeVisitRecord: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path: {
                site: string;
                visitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeeVisitRecord"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeskAnswer"];
                };
            };
        };
    };
    registerResidents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterResidents"];
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredResidents"];
                };
            };
        };
    };
    findHouseholds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindHouseholds"];
            };
        };
        responses: {
            /** @description Households, by room */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdList"];
                };
            };
        };
    };
    eraseResident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentErased"];
                };
            };
        };
    };
    countCases: {
        parameters: {
            query?: {
                site?: string;
                kind?: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                stage?: "accept" | "verify" | "investigate" | "remedy" | "reply" | "revisit" | "archive";
                severity?: "major" | "important" | "minor";
                department?: string;
                closed?: "true" | "false";
                target?: "acknowledge" | "hand-over" | "dispatch" | "arrive" | "answer" | "solve" | "test" | "tell-result" | "revisit" | "promise" | "keep-informed" | "as-at-source" | "task";
                holder?: "agent" | "supervisor" | "technician" | "department-head" | "director" | "group-manager" | "auditor" | "bi-reader" | "administrator" | "engine" | "importer" | "household";
                waiting?: "true" | "false";
                month?: string;
                since?: string;
                until?: string;
                receivedFrom?: string;
                about?: string;
                revisit?: "satisfied" | "unsatisfied" | "none";
                reopened?: "true" | "false";
                bounced?: "true" | "false";
                missed?: string;
                search?: string;
                imported?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseCount"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Views */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveView"];
            };
        };
        responses: {
            /** @description Saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewRemoved"];
                };
            };
        };
    };
    makeHouseholdLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeHouseholdLink"];
            };
        };
        responses: {
            /** @description The link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassLink"];
                };
            };
        };
    };
    revokeHouseholdLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeLinks"];
            };
        };
        responses: {
            /** @description How many were open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksRevoked"];
                };
            };
        };
    };
    makeIntakeLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeIntakeLink"];
            };
        };
        responses: {
            /** @description The link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassLink"];
                };
            };
        };
    };
    revokeIntakeLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeLinks"];
            };
        };
        responses: {
            /** @description How many were open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksRevoked"];
                };
            };
        };
    };
    readHouseholdCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdCase"];
                };
            };
        };
    };
    answerAsHousehold: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAsHousehold"];
            };
        };
        responses: {
            /** @description The case then */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdCase"];
                };
            };
        };
    };
    rateAsHousehold: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateAsHousehold"];
            };
        };
        responses: {
            /** @description The case then */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdCase"];
                };
            };
        };
    };
    readIntake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The site */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakePage"];
                };
            };
        };
    };
    reportAtSite: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key with the same body returns the first answer; with another body it is refused. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportAtSite"];
            };
        };
        responses: {
            /** @description Taken in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTaken"];
                };
            };
        };
    };
    sendIntakePhoto: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": unknown;
                "image/png": unknown;
                "image/webp": unknown;
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
        };
    };
    sendPhoto: {
        parameters: {
            query: {
                site: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": unknown;
                "image/png": unknown;
                "image/webp": unknown;
            };
        };
        responses: {
            /** @description Stored */
            201: {
                headers: {
                    /** @description Address of the case, or of the photo */
                    location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Photo"];
                };
            };
        };
    };
    readPhoto: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sha256: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photo */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "image/webp": unknown;
                };
            };
        };
    };
    readOnTime: {
        parameters: {
            query: {
                groupBy: ("site" | "region" | "department" | "kind" | "severity" | "clause" | "target" | "month")[];
                site?: string;
                region?: string;
                department?: string;
                kind?: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                severity?: "major" | "important" | "minor";
                clause?: string;
                target?: string;
                month?: string;
                since?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnTimeBoard"];
                };
            };
        };
    };
    readTotals: {
        parameters: {
            query?: {
                site?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardTotals"];
                };
            };
        };
    };
    readDays: {
        parameters: {
            query?: {
                site?: string;
                kind?: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Days */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DaysBoard"];
                };
            };
        };
    };
    readSites: {
        parameters: {
            query?: {
                site?: string;
                kind?: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sites */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SitesBoard"];
                };
            };
        };
    };
    readOutcomes: {
        parameters: {
            query?: {
                site?: string;
                kind?: "complaint" | "repair" | "enquiry" | "emergency" | "service-order" | "fee-reminder" | "formality";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Outcomes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomesBoard"];
                };
            };
        };
    };
    readAnswer: {
        parameters: {
            query: {
                about: "fee" | "facilities" | "services" | "repair-progress";
                site?: string;
                area?: string;
                facility?: string;
                case?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataAnswer"];
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    listSites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sites */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteList"];
                };
            };
        };
    };
    readClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Clock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
        };
    };
    readFreshness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Freshness */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Freshness"];
                };
            };
        };
    };
    forwardClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForwardClock"];
            };
        };
        responses: {
            /** @description Moved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Forwarded"];
                };
            };
        };
    };
    readOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
}
