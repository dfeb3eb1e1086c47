/** The two kinds of uploaded files, and how the API names what belongs to each. */

export interface FileKind {
  readonly kind: 'function' | 'asset';
  readonly label: string;
  /** Key of lists: `functions`. */
  readonly collectionKey: string;
  readonly versionsLink: string;
  readonly pathSegment: string;
  /** Field of a version that names its file: `function_sid`. */
  readonly sidField: string;
  /** Path parameter that names the file: `FunctionSid`. */
  readonly sidParameter: string;
}

export const functionKind: FileKind = {
  kind: 'function',
  label: 'Function',
  collectionKey: 'functions',
  versionsLink: 'function_versions',
  pathSegment: 'Functions',
  sidField: 'function_sid',
  sidParameter: 'FunctionSid',
};

export const assetKind: FileKind = {
  kind: 'asset',
  label: 'Asset',
  collectionKey: 'assets',
  versionsLink: 'asset_versions',
  pathSegment: 'Assets',
  sidField: 'asset_sid',
  sidParameter: 'AssetSid',
};
