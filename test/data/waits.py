"""How long each case of a public event log waited, and in which state, computed with pandas and nothing of the product.

    python3 test/data/waits.py itsm    .../incident-events-4000.csv.gz
    python3 test/data/waits.py bpi2013 .../bpic2013_incidents.xes.gz

prints JSON: cases, cases that waited, seconds by state, and a digest over the lines `case,state,seconds` (sorted, one per case
and state with any time in it). `--lines` prints the lines instead, to find where two computations part. What a case waits
is the time from an event in a waiting state to the next event of that case; a wait with no event after it has no end and no time.
"""

import gzip
import hashlib
import json
import sys
import xml.etree.ElementTree as ET

import pandas as pd


def itsm(path):
    log = pd.read_csv(path, dtype=str, keep_default_na=False)
    log = log.rename(columns={"number": "case", "incident_state": "state"})
    log["at"] = pd.to_datetime(log["sys_updated_at"], format="%d/%m/%Y %H:%M")
    # Times have no seconds: within a minute the count of modifications tells the order, and then the file.
    log["order"] = log["sys_mod_count"].astype(int)
    return log, log["state"].str.startswith("Awaiting")


def bpi2013(path):
    rows = []
    trace = []
    case = None
    with gzip.open(path) as file:
        for moment, element in ET.iterparse(file, events=("start", "end")):
            tag = element.tag.rpartition("}")[2]
            if moment == "start" and tag == "trace":
                trace, case = [], None
            elif moment == "end" and tag == "event":
                trace.append({each.get("key"): each.get("value") for each in element})
            elif moment == "end" and tag == "trace":
                case = next(each.get("value") for each in element if each.get("key") == "concept:name")
                rows += [(case, event["lifecycle:transition"], event["time:timestamp"]) for event in trace]
                element.clear()
    log = pd.DataFrame(rows, columns=["case", "state", "at"])
    log["at"] = pd.to_datetime(log["at"], utc=True, format="ISO8601")
    log["order"] = 0
    return log, log["state"].str.startswith("Wait")


def waits(log, waiting):
    log = log.assign(waiting=waiting, place=range(len(log))).sort_values(["case", "at", "order", "place"])
    log["seconds"] = (log.groupby("case")["at"].shift(-1) - log["at"]).dt.total_seconds()
    found = log[log["waiting"] & (log["seconds"] > 0)]
    return found.groupby(["case", "state"])["seconds"].sum().astype("int64")


def main(name, path, *options):
    log, waiting = {"itsm": itsm, "bpi2013": bpi2013}[name](path)
    found = waits(log, waiting)
    lines = sorted(f"{case},{state},{seconds}" for (case, state), seconds in found.items())
    if "--lines" in options:
        print("\n".join(lines))
        return
    print(
        json.dumps(
            {
                "events": len(log),
                "cases": int(log["case"].nunique()),
                "casesThatWaited": int(found.reset_index()["case"].nunique()),
                "seconds": {state: int(total) for state, total in found.groupby("state").sum().items()},
                "digest": hashlib.sha256("\n".join(lines).encode()).hexdigest(),
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
