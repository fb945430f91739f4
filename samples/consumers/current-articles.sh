#!/usr/bin/env bash
# Prints the articles that stand, one JSON line each: current-articles.sh BROKERS [LEVEL]
# Reads newswatch.classified.v1 from the beginning and keeps, for each article, the last thing said of it. So it does not
# matter how often an event is delivered: the answer is the same. A broken record is named on stderr and passed over.
set -euo pipefail

brokers=$1
level=${2:-}

# jq would take bytes that are not UTF-8 for text.
utf8_only='if (utf8::decode(my $text = $_)) { print }
           else { /"partition":(\d+),"offset":(\d+)/; warn "skipped partition $1 offset $2: not UTF-8\n" }'

kcat -C -b "$brokers" -t newswatch.classified.v1 -o beginning -e -q -J |
    perl -ne "$utf8_only" |
    jq -c -n --arg level "$level" '
        # kcat prints headers as a list in which names and values alternate.
        def headers: .headers // [] | [range(0; length; 2) as $i | {(.[$i]): .[$i + 1]}] | add // {};

        def must_have($field; $kind):
            if (.[$field] | type) == $kind and .[$field] != "" then . else error("no " + $field) end;

        # A canary is planted to measure Newswatch; it is no news.
        def event:
            .payload | fromjson | must_have("id"; "string") | must_have("revision"; "number") | select(.origin != "canary");

        def known($type):
            if $type == "io.newswatch.article.withdrawn" then
                event | {id, withdrawn: true}
            elif $type == "io.newswatch.article.classified" or $type == "io.newswatch.article.reclassified" then
                event
                | must_have("classification"; "object")
                | {id, revision, title, language: .classification.language.tag,
                   level: .classification.coverage[0].level, url}
            else
                empty    # added in a later version
            end;

        def readable:
            . as $record
            | try ((headers | must_have("ce_id"; "string") | must_have("ce_type"; "string")) as $header
                   | known($header.ce_type))
              catch ("skipped partition \($record.partition) offset \($record.offset): \(.)" | debug | empty);

        reduce (inputs | readable) as $event ({};
            if $event.withdrawn then del(.[$event.id]) else .[$event.id] = $event end)
        | .[]
        | select($level == "" or .level == $level)'
