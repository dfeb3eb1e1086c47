export declare const studioBehaviours: {
    readonly flowOfTheAccount: {
        readonly says: "A new account has one published flow.";
        readonly source: "a simplification of the emulator";
        readonly sure: "assumed";
    };
};
//# sourceMappingURL=behaviours.d.ts.map