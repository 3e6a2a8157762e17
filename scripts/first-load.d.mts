export declare const firstLoadList: string
export declare function tooHeavy(modules: readonly string[]): readonly string[]
