import type { Sdk } from '../catalogue/spec'
import { anyHost } from './languages/ruby/syntax'
import { messagesIn } from '../messaging/reports/message-of-report'
import type { Document, ElementNode } from '../model/node'
import type { Line } from './writers/line'

/** A server that takes delivery reports; it needs no SDK. */
interface ReportHandler {
  /** What its framework is installed with; '' where there is nothing to install. */
  readonly install: string
  readonly file: string
  /** Its lines, for reports that come to this path. */
  readonly lines: (path: string) => readonly string[]
}

/** Returns the first Message that asks for delivery reports; null where none does. */
export function reportedMessage(document: Document): ElementNode | null {
  for (const message of messagesIn(document)) if ((message.attributes.get('callbackUrl') ?? '').trim() !== '') return message
  return null
}

/**
 * Returns the lines of the server that takes the reports of the document: it answers each with 200 and prints what became of
 * the message.
 */
export function reportLines(document: Document, sdk: Sdk): readonly Line[] {
  const message = reportedMessage(document)
  const path = pathOf(message?.attributes.get('callbackUrl') ?? '')
  return reportHandlers[sdk].lines(path).map((text) => ({
    text,
    ...(message && text.includes(path) && { nodeId: message.id }),
  }))
}

/** Returns the path of an address where no framework reads anything into it; `/report` for others. */
function pathOf(url: string): string {
  return /^\s*https?:\/\/[^/?#\s]+(\/[\w\-./~]*\w\/?)(?:[?#].*)?\s*$/i.exec(url)?.[1] ?? '/report'
}

/** One for each language, with the framework of its other handler. */
export const reportHandlers: Readonly<Record<Sdk, ReportHandler>> = {
  python: {
    install: 'pip install flask',
    file: 'report.py',
    lines: (path) => [
      'from flask import Flask, request',
      '',
      'app = Flask(__name__)',
      '',
      '',
      `@app.route('${path}', methods=['GET', 'POST'])`,
      'def report():',
      '    values = request.values',
      "    print(values.get('MessageUUID'), values.get('Status'), values.get('ErrorCode', ''), flush=True)",
      "    return '', 200",
      '',
      '',
      "if __name__ == '__main__':",
      '    app.run(port=3000)',
    ],
  },
  ruby: {
    install: 'gem install sinatra',
    file: 'report.rb',
    lines: (path) => [
      "require 'sinatra'",
      '',
      '$stdout.sync = true',
      ...anyHost,
      '',
      '%i[get post].each do |verb|',
      `  send(verb, '${path}') do`,
      "    puts params.values_at('MessageUUID', 'Status', 'ErrorCode').join(' ')",
      '    200',
      '  end',
      'end',
    ],
  },
  node: {
    install: 'npm install express',
    file: 'report.js',
    lines: (path) => [
      "const express = require('express');",
      '',
      'const app = express();',
      'app.use(express.urlencoded({ extended: false }));',
      '',
      `app.all('${path}', (req, res) => {`,
      "  const { MessageUUID, Status, ErrorCode = '' } = { ...req.query, ...req.body };",
      '  console.log(MessageUUID, Status, ErrorCode);',
      '  res.sendStatus(200);',
      '});',
      '',
      'app.listen(3000);',
    ],
  },
  php: {
    install: '',
    file: 'report.php',
    lines: () => [
      '<?php',
      '',
      "$names = ['MessageUUID', 'Status', 'ErrorCode'];",
      "error_log(implode(' ', array_map(fn ($name) => $_REQUEST[$name] ?? '', $names)));",
      '',
      'http_response_code(200);',
    ],
  },
  java: {
    install: 'implementation("org.springframework.boot:spring-boot-starter-web")',
    file: 'ReportApplication.java',
    lines: (path) => [
      'import org.springframework.boot.SpringApplication;',
      'import org.springframework.boot.autoconfigure.SpringBootApplication;',
      'import org.springframework.web.bind.annotation.RequestMapping;',
      'import org.springframework.web.bind.annotation.RequestParam;',
      'import org.springframework.web.bind.annotation.RestController;',
      '',
      '@RestController',
      '@SpringBootApplication',
      'public class ReportApplication {',
      '    public static void main(String[] args) {',
      '        SpringApplication.run(ReportApplication.class, args);',
      '    }',
      '',
      `    @RequestMapping(path = "${path}")`,
      '    public void report(',
      '        @RequestParam(name = "MessageUUID", defaultValue = "") String messageUuid,',
      '        @RequestParam(name = "Status", defaultValue = "") String status,',
      '        @RequestParam(name = "ErrorCode", defaultValue = "") String errorCode',
      '    ) {',
      '        System.out.println(messageUuid + " " + status + " " + errorCode);',
      '    }',
      '}',
    ],
  },
  csharp: {
    install: 'dotnet new web',
    file: 'Program.cs',
    lines: (path) => [
      'var app = WebApplication.Create(args);',
      '',
      `app.MapMethods("${path}", new[] { "GET", "POST" }, (HttpRequest request) =>`,
      '{',
      '    string Parameter(string key) =>',
      '        (request.HasFormContentType ? request.Form[key] : request.Query[key]).ToString();',
      '',
      '    Console.WriteLine(string.Join(" ", Parameter("MessageUUID"), Parameter("Status"), Parameter("ErrorCode")));',
      '    return Results.Ok();',
      '});',
      '',
      'app.Run();',
    ],
  },
  go: {
    install: '',
    file: 'report.go',
    lines: (path) => [
      'package main',
      '',
      'import (',
      '\t"fmt"',
      '\t"log"',
      '\t"net/http"',
      ')',
      '',
      'func report(w http.ResponseWriter, r *http.Request) {',
      '\tfmt.Println(r.FormValue("MessageUUID"), r.FormValue("Status"), r.FormValue("ErrorCode"))',
      '\tw.WriteHeader(http.StatusOK)',
      '}',
      '',
      'func main() {',
      `\thttp.HandleFunc("${path}", report)`,
      '\tlog.Fatal(http.ListenAndServe(":8080", nil))',
      '}',
    ],
  },
}
