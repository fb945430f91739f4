#!/usr/bin/env bash
# Prints the articles that stand, one JSON line each: current-articles.sh BROKERS [LEVEL]
# Reads newswatch.classified.v1 from the beginning and keeps, for each article, the last thing said of it. So it does not
# matter how often an event is delivered: the answer is the same.
set -euo pipefail

brokers=$1
level=${2:-}

kcat -C -b "$brokers" -t newswatch.classified.v1 -o beginning -e -q -J |
    jq -c -n --arg level "$level" '
        # kcat prints headers as a list in which names and values alternate.
        def headers: .headers // [] | [range(0; length; 2) as $i | {(.[$i]): .[$i + 1]}] | add // {};

        reduce inputs as $record ({};
            ($record | headers) as $header
            | if $header.ce_type == "io.newswatch.article.withdrawn" then
                del(.[$record.key])
              elif $header.ce_type == "io.newswatch.article.classified"
                or $header.ce_type == "io.newswatch.article.reclassified" then
                # A canary is planted to measure Newswatch; it is no news.
                ($record.payload | fromjson) as $article
                | if $article.origin == "canary" then . else .[$record.key] = $article end
              else
                .    # added in a later version, or not an event at all
              end)
        | .[]
        | {id, revision, title, language: .classification.language.tag,
           level: .classification.coverage[0].level, url}
        | select($level == "" or .level == $level)'
