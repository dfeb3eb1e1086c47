export declare const monitorBehaviours: {
    readonly alertDates: {
        readonly says: "StartDate and EndDate both belong to the range; a day means its midnight in UTC.";
        readonly source: "specification (prose); whether both ends belong was not found";
        readonly sure: "assumed";
    };
};
//# sourceMappingURL=behaviours.d.ts.map