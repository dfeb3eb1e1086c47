/** The rows of the addresses in an IP Access Control List. */
import { collection } from '../store/store';

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

export const ipAddresses = collection<IpAddress>('api-2010.ip-addresses');
