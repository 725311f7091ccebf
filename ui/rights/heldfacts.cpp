#include "ui/rights/heldfacts.h"

#include "ui/common/format.h"
#include "ui/common/wording.h"
#include "ui/rights/rightswords.h"

#include <QCoreApplication>

namespace vigie::ui {

namespace {

class HeldFacts
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::HeldFacts)
};

QString countText(HeldThing thing, int n)
{
    switch (thing) {
    case HeldThing::Requests:
        return HeldFacts::tr("%n request(s)", nullptr, n);
    case HeldThing::Decisions:
        return HeldFacts::tr("%n decision(s)", nullptr, n);
    case HeldThing::Reviews:
        return HeldFacts::tr("%n review(s)", nullptr, n);
    case HeldThing::RedactionReports:
        return HeldFacts::tr("%n report(s) on the redaction", nullptr, n);
    case HeldThing::Incidents:
        return HeldFacts::tr("%n incident(s)", nullptr, n);
    case HeldThing::RightsRequests:
        return HeldFacts::tr("%n request(s) about their data", nullptr, n);
    case HeldThing::TrailEntries:
        return HeldFacts::tr("%n entry(ies) of the audit trail", nullptr, n);
    case HeldThing::Accounts:
        return HeldFacts::tr("%n account(s) of the desk", nullptr, n);
    case HeldThing::Notes:
        return HeldFacts::tr("%n note(s) that say(s) who it is", nullptr, n);
    case HeldThing::UnreadPackages:
        return HeldFacts::tr("%n unreadable package(s) that say(s) who it is", nullptr, n);
    }
    return {};
}

/// Purposes for which nothing is there share a row.
void addPurposes(const Holdings &holdings, std::vector<HeldFact> &facts)
{
    const QString section = HeldFacts::tr("Purposes (§2)");
    QStringList idle;
    for (const auto &[purpose, purposeName] : WireNames<Purpose>::table) {
        QStringList things;
        for (const auto &[thing, thingName] : WireNames<HeldThing>::table) {
            if (purposeOf(thing) == purpose && countOf(holdings, thing) > 0)
                things.append(countText(thing, countOf(holdings, thing)));
        }
        if (things.isEmpty())
            idle.append(text(purpose));
        else
            facts.push_back({section, text(purpose), things.join(QStringLiteral(", "))});
    }
    if (!idle.isEmpty())
        facts.push_back({section, HeldFacts::tr("Other purposes"),
                         //: %1 names of purposes, parted by commas.
                         HeldFacts::tr("nothing at the desk: %1").arg(idle.join(QStringLiteral(", ")))});
}

void addRecipients(const Holdings &holdings, std::vector<HeldFact> &facts)
{
    for (const auto &[kind, name] : WireNames<RecipientKind>::table) {
        QStringList who;
        for (const HeldRecipient &recipient : holdings.recipients) {
            if (recipient.kind != kind)
                continue;
            const QString requests = countText(HeldThing::Requests, recipient.requests);
            if (recipient.who.isEmpty())
                who.append(requests);
            else
                //: Somebody who got something, and of how much: "Antananarivo (Madagascar): 2 requests".
                who.append(HeldFacts::tr("%1: %2").arg(
                    recipient.country.isEmpty() ? recipient.who : siteText(recipient.who, recipient.country), requests));
        }
        facts.push_back({HeldFacts::tr("Recipients (§4)"), text(kind),
                         who.isEmpty() ? HeldFacts::tr("nothing") : who.join(QStringLiteral(" · "))});
    }
}

void addRetention(const Holdings &holdings, const QTimeZone &zone, std::vector<HeldFact> &facts)
{
    const QString section = HeldFacts::tr("Kept until (§3)");
    for (const HeldRetention &kept : holdings.retention) {
        QStringList words;
        if (kept.until)
            //: %1 a day, %2 "30 days".
            words.append(HeldFacts::tr("%1, %2 after the last thing that happens")
                             .arg(longDay(toDateTime(*kept.until, zone).date()), HeldFacts::tr("%n day(s)", nullptr, kept.days)));
        if (kept.restricted > 0)
            words.append(HeldFacts::tr("%n restricted: until that is lifted", nullptr, kept.restricted));
        if (kept.keptBack > 0)
            words.append(
                HeldFacts::tr("%n kept back: until nothing asks for that any more, and erased then", nullptr, kept.keptBack));
        facts.push_back({section, kept.clientCode, words.join(QStringLiteral(" · "))});
    }
    if (holdings.retention.empty())
        facts.push_back({section, QStringLiteral("–"), HeldFacts::tr("no content is there")});
}

void addTransfers(const Holdings &holdings, std::vector<HeldFact> &facts)
{
    const QString section = HeldFacts::tr("Outside the EU (§8)");
    for (const HeldTransfer &transfer : holdings.transfers) {
        facts.push_back({section, siteText(transfer.site, transfer.country),
                         QStringLiteral("%1 · %2").arg(HeldFacts::tr("shown %n time(s)", nullptr, transfer.times),
                                                       mechanismText(transfer.mechanism))});
    }
    if (holdings.transfers.empty())
        facts.push_back({section, QStringLiteral("–"), HeldFacts::tr("nothing was shown there")});
}

} // namespace

std::vector<HeldFact> factsOf(const Holdings &holdings, const QTimeZone &zone)
{
    std::vector<HeldFact> facts;
    addPurposes(holdings, facts);
    addRecipients(holdings, facts);
    addRetention(holdings, zone, facts);
    addTransfers(holdings, facts);
    for (const HeldAccount &account : holdings.accounts) {
        facts.push_back({HeldFacts::tr("Accounts of the desk"), account.name,
                         account.isByNameOnly ? HeldFacts::tr("%1; of the same name, perhaps another").arg(account.site)
                                              : HeldFacts::tr("%1; theirs, by the address").arg(account.site)});
    }
    return facts;
}

} // namespace vigie::ui
