export interface IpAddress {
    readonly sid: string;
    readonly account_sid: string;
    readonly ip_access_control_list_sid: string;
    readonly friendly_name: string;
    readonly ip_address: string;
    readonly cidr_prefix_length: number;
    readonly date_created: string;
    readonly date_updated: string;
}
export declare const ipAddresses: import("../store/store").Collection<IpAddress>;
//# sourceMappingURL=sip-ip-address-rows.d.ts.map