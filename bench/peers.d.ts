declare module 'moddle-xml' {
  export class Reader {
    constructor(model: unknown)
    fromXML(xml: string, root: string): Promise<{ rootElement: unknown; warnings: readonly unknown[] }>
  }
}

declare module 'moddle' {
  export const Moddle: new (packages: readonly unknown[]) => object
}
