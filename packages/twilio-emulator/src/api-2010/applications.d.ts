/** Applications: TwiML apps, a bundle of voice and messaging URLs. */
import type { Routes } from '../api/call';
import { type HttpMethod } from './form-fields';
/** A row holds what Twilio shows, without `uri`. */
export interface Application {
    readonly sid: string;
    readonly account_sid: string;
    readonly friendly_name: string;
    readonly api_version: string;
    readonly voice_url: string | null;
    readonly voice_method: HttpMethod;
    readonly voice_fallback_url: string | null;
    readonly voice_fallback_method: HttpMethod;
    readonly voice_caller_id_lookup: boolean;
    readonly status_callback: string | null;
    readonly status_callback_method: HttpMethod;
    readonly sms_url: string | null;
    readonly sms_method: HttpMethod;
    readonly sms_fallback_url: string | null;
    readonly sms_fallback_method: HttpMethod;
    readonly sms_status_callback: string | null;
    readonly message_status_callback: string | null;
    readonly public_application_connect_enabled: boolean;
    readonly date_created: string;
    readonly date_updated: string;
}
export declare const applications: import("../store/store").Collection<Application>;
export declare const applicationRoutes: Routes;
//# sourceMappingURL=applications.d.ts.map