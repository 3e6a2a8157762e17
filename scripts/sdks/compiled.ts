import { readdirSync, symlinkSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Runner } from './runner'
import { errorMark, execute, missingOf, must, nameOf, runCompiled, setting, startMark, write } from './runner'

const [start, error] = [startMark, errorMark].map((mark) => `\\u00${mark.charCodeAt(0).toString(16)}`)

const javaDriver = `
import java.io.*;
public class Driver {
  public static void main(String[] names) throws Exception {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
    System.setOut(out);
    for (String name : names) {
      out.print("${start}");
      try {
        Class.forName(name + ".Answer").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
      } catch (java.lang.reflect.InvocationTargetException problem) {
        out.print("${error}" + problem.getCause());
      }
    }
  }
}
`

// The one class outside the XML part that its sources import, without using it.
const javaStub = 'package com.plivo.api.models.multipartycall; public class MultiPartyCallParticipantAdd {}'

/** Jars of JAXB 2.3 and Jackson, such as those of Debian. */
const javaJars = (): string =>
  setting('PLIVO_JAVA_CLASSPATH') ??
  [
    'jaxb-api',
    'jaxb-runtime',
    'jaxb-core',
    'javax.activation',
    'istack-commons-runtime',
    'txw2',
    'stax-ex',
    'FastInfoset',
    'jackson-core',
    'jackson-databind',
    'jackson-annotations',
  ]
    .map((jar) => `/usr/share/java/${jar}.jar`)
    .join(':')

export const java: Runner = {
  missing: () => missingOf(['javac', 'java'], { PLIVO_JAVA: 'src/main/java/com/plivo/api/xml' }),
  run: (programs, folder) => {
    const sources = resolve(setting('PLIVO_JAVA') ?? '', 'src/main/java/com/plivo/api')
    write(folder, 'stub/MultiPartyCallParticipantAdd.java', javaStub)
    write(folder, 'driver/Driver.java', javaDriver)
    const files = [
      'xml',
      'validators',
      'serializers/DelimitedListXMLSerializer.java',
      'exceptions',
      'util/Utils.java',
      'util/PropertyFilter.java',
      'serializers/PropertyFilterSerializer.java',
    ].flatMap((path) =>
      path.endsWith('.java') ? [join(sources, path)] : readdirSync(join(sources, path)).map((file) => join(sources, path, file)),
    )
    const options = ['-nowarn', '-encoding', 'UTF-8', '-proc:none', '-d', 'classes', '-cp', `classes:${javaJars()}`]
    must('javac', [...options, 'stub/MultiPartyCallParticipantAdd.java', 'driver/Driver.java', ...files], folder)
    programs.forEach((code, index) => write(folder, `${nameOf(index)}/Answer.java`, `package ${nameOf(index)};\n${code}`))
    return runCompiled(
      programs.length,
      (names) => execute('javac', [...options, '-Xmaxerrs', '10000', ...names.map((name) => `${name}/Answer.java`)], folder),
      // The SDK prints the language of each Polly voice that it checks; that is no part of the answer.
      (names) => {
        const ran = execute('java', ['-cp', `classes:${javaJars()}`, 'Driver', ...names], folder)
        return { ...ran, out: ran.out.replace(new RegExp(`${startMark}(?:[a-zA-Z-]{2,12}\\n)+`, 'g'), startMark) }
      },
    )
  },
}

const csharpDriver = (names: readonly string[]): string => `
public static class Driver {
  static void Run(System.Action program) {
    System.Console.Write("${start}");
    try { program(); } catch (System.Exception problem) { System.Console.Write("${error}" + problem.GetType().Name + ": " + problem.Message); }
  }
  public static void Main() {
${names.map((name) => `    Run(${name}.Program.Main);`).join('\n')}
  }
}
`

/** The program with its top-level statements in a method, since the compiler may be older than those. */
function inMethod(code: string, name: string): string {
  const lines = code.split('\n')
  const end = lines.findLastIndex((line) => /^using [\w.]+;$/.test(line)) + 1
  const usings = lines.slice(0, end).join('\n')
  return `namespace ${name} {\n${usings}\npublic static class Program { public static void Main() {\n${lines.slice(end).join('\n')}\n} }\n}\n`
}

export const csharp: Runner = {
  missing: () => missingOf(['mcs', 'mono'], { PLIVO_DOTNET: 'src/Plivo/XML' }),
  run: (programs, folder) => {
    const sources = resolve(setting('PLIVO_DOTNET') ?? '', 'src/Plivo')
    const files = [
      join(sources, 'XML/*.cs'),
      ...[
        'Exception/PlivoXMLException.cs',
        'Exception/PlivoRestException.cs',
        'Exception/PlivoValidationException.cs',
        'Utilities/HtmlEntity.cs',
        'Utilities/MpcUtils.cs',
        'Utilities/StreamUtils.cs',
      ].map((path) => join(sources, path)),
    ]
    must('mcs', ['-nowarn:0618,0414,0168,0219,0108', '-target:library', '-r:System.Xml.Linq', '-out:Plivo.dll', ...files], folder)
    programs.forEach((code, index) => write(folder, `${nameOf(index)}.cs`, inMethod(code, nameOf(index))))
    return runCompiled(
      programs.length,
      (names) => {
        write(folder, 'Driver.cs', csharpDriver(names))
        return execute(
          'mcs',
          [
            '-nowarn:0168,0219',
            '-main:Driver',
            '-r:Plivo.dll',
            '-r:System.Xml.Linq',
            '-out:programs.exe',
            'Driver.cs',
            ...names.map((name) => `${name}.cs`),
          ],
          folder,
        )
      },
      () => execute('mono', ['programs.exe'], folder, { LC_ALL: 'C.UTF-8' }),
    )
  },
}

const goDriver = (names: readonly string[]): string => `package main

import (
	"fmt"
${names.map((name) => `\t"programs/${name}"`).join('\n')}
)

func run(program func()) {
	defer func() {
		if problem := recover(); problem != nil {
			fmt.Print("${error}", problem)
		}
	}()
	fmt.Print("${start}")
	program()
}

func main() {
${names.map((name) => `\trun(${name}.Main)`).join('\n')}
}
`

export const go: Runner = {
  missing: () => missingOf(['go'], { PLIVO_GO: 'xml/plivoxml.go' }),
  run: (programs, folder) => {
    // A GOPATH needs no network: the SDK by a link, golang.org/x/text from Debian or from the GOPATH that is set.
    mkdirSync(join(folder, 'src/github.com/plivo/plivo-go'), { recursive: true })
    symlinkSync(resolve(setting('PLIVO_GO') ?? ''), join(folder, 'src/github.com/plivo/plivo-go/v7'))
    const others = setting('GOPATH') ?? '/usr/share/gocode'
    const env = { GO111MODULE: 'off', GOPATH: `${folder}:${others}`, GOFLAGS: '', GOCACHE: join(folder, 'cache') }
    programs.forEach((code, index) => {
      const name = nameOf(index)
      write(
        folder,
        `src/programs/${name}/program.go`,
        code.replace(/^package main$/m, `package ${name}`).replace(/^func main\(\)/m, 'func Main()'),
      )
    })
    return runCompiled(
      programs.length,
      (names) => {
        write(folder, 'src/programs/driver/main.go', goDriver(names))
        return execute('go', ['build', '-o', join(folder, 'driver'), 'programs/driver'], folder, env)
      },
      () => execute(join(folder, 'driver'), [], folder),
    )
  },
}
