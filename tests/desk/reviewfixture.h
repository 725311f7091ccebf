// A desk with a handled request under review, a supervisor, reviewers and a lead.
#pragma once

#include "models/desk/context.h"
#include "models/desk/reviews.h"
#include "models/ledger/audit.h"
#include "models/ledger/people.h"
#include "models/ledger/reviewanswers.h"
#include "tests/desk/fixture.h"

namespace fixture {

class ReviewDeskTest : public DeskTest
{
protected:
    desk::Caller m_sam; ///< decides
    desk::Caller m_ria; ///< reviews, as rob and roy do
    desk::Caller m_rob;
    desk::Caller m_roy;
    desk::Caller m_lea; ///< leads

    Bench &open()
    {
        Bench &bench = start();
        m_sam = worker(u"sam"_s, {Role::Supervisor});
        m_ria = worker(u"ria"_s, {Role::Reviewer});
        m_rob = worker(u"rob"_s, {Role::Reviewer});
        m_roy = worker(u"roy"_s, {Role::Reviewer});
        m_lea = worker(u"lea"_s, {Role::Lead});
        return bench;
    }
    /// As if signed in, without the passwords that take most of the time of a test.
    desk::Caller worker(const QString &name, const std::set<Role> &roles)
    {
        const ledger::Person person{newId<PersonId>(), name, name, {}, roles, u"Site"_s, u"FR"_s};
        ledger::PeopleStore people(*m_bench->ledger);
        if (!people.add(person, m_clock.now()) || !people.acknowledgeLimitedUse(person.id, limitedUseVersion, m_clock.now()))
            qFatal("%s is not there", qPrintable(name));
        SessionPolicy policy = m_policy.session;
        policy.level = DisclosureLevel::EuropeanUnion;
        return desk::Caller{newId<SessionId>(), Me{person.id, name, roles, person.site, person.country, policy}};
    }

    /// Pulled and decided by sam, and released.
    ledger::SampledUnit handled(const QString &id, const Ruling &ruling, const Files &files)
    {
        (void)m_bench->take(files);
        const auto held = m_bench->desk.pull(m_sam, randomUuid());
        if (!held || !*held)
            qFatal("%s was not pulled", qPrintable(id));
        const Decision decision = decisionOn(**held, ruling);
        if (const auto decided = m_bench->desk.decide(m_sam, decision); !decided)
            qFatal("%s was not decided: %s", qPrintable(id), qPrintable(decided.error().detail));
        m_clock.advance(Minutes(1));
        if (!m_bench->desk.tick())
            qFatal("%s was not released", qPrintable(id));
        return ledger::SampledUnit{u"2026-W13"_s,
                                   (*held)->content.id,
                                   (*held)->content.version,
                                   decision.id,
                                   m_sam.me.id,
                                   u"handling=supervised"_s,
                                   0.5,
                                   false,
                                   u"fr"_s,
                                   (*held)->content.kind,
                                   *fromRfc3339(u"2026-03-23T00:00:00Z"_s)};
    }
    ledger::SampledUnit handled(const QString &id)
    {
        return handled(id, ruling::Decline{DeclineReason::Other, withTokens(u"{PERSON_2} préfère attendre M. Dupontel."_s)},
                       package(request(id)));
    }

    desk::Context context()
    {
        const QString out = m_folder->path();
        return desk::Context{*m_bench->ledger, m_clock,
                             desk::Folders{(out + u"/mail"_s).toStdString(), (out + u"/calendars"_s).toStdString(),
                                           (out + u"/audit.key"_s).toStdString(), (out + u"/tokens.key"_s).toStdString()},
                             m_policy};
    }
    void enqueue(const std::vector<ledger::SampledUnit> &units)
    {
        desk::Context borrowed = context();
        const Status made = m_bench->ledger->transact([&]() -> Status { return desk::Reviews(borrowed).enqueue(units); });
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().detail));
    }
    /// Nothing when none is for them.
    std::optional<HeldReview> pulled(const desk::Caller &caller, const QString &key = randomUuid())
    {
        const auto held = m_bench->desk.pullReview(caller, key);
        return held ? *held : std::nullopt;
    }
    [[nodiscard]] ErrorKind refusedPull(const desk::Caller &caller, const QString &key = randomUuid())
    {
        const auto held = m_bench->desk.pullReview(caller, key);
        return held.ok() ? ErrorKind::Internal : held.error().kind;
    }

    /// The best answer to every question, but for those named: question → option.
    Review answered(const HeldReview &held, const std::map<QString, QString> &others = {})
    {
        Review review{newId<ReviewId>(), held.lease.task, held.lease.id, held.rubric, {}, {}, u"for my own eyes"_s, Seconds(60)};
        const Rubric rubric = m_bench->desk.rubric(m_lea, held.rubric).value();
        for (const RubricSection &section : rubric.sections) {
            for (const Question &question : section.questions) {
                Answer answer{question.id, question.options.front().id, {}, {}};
                if (const auto other = others.find(question.id); other != others.end())
                    answer.option = other->second;
                const Option *option = findOption(question, answer.option);
                if (option && option->score < failsBelow) {
                    answer.cause = question.causes.front().id;
                    answer.note = u"the note on "_s + question.id;
                }
                review.answers.push_back(answer);
            }
        }
        return review;
    }
    /// Pulls and answers one; the review.
    Review reviewed(const desk::Caller &caller, const std::map<QString, QString> &others = {})
    {
        const std::optional<HeldReview> held = pulled(caller);
        if (!held)
            qFatal("nothing was pulled");
        const Review review = answered(*held, others);
        if (const Status submitted = m_bench->desk.submitReview(caller, review); !submitted)
            qFatal("not submitted: %s", qPrintable(submitted.error().detail));
        return review;
    }
    template <typename T>
    [[nodiscard]] static ErrorKind kindOf(const Result<T> &result)
    {
        return result.ok() ? ErrorKind::Internal : result.error().kind;
    }

    /// What counts, by question: "no", "" where it does not apply.
    std::map<QString, QString> standing(const ledger::SampledUnit &drawn)
    {
        std::map<QString, QString> answers;
        const auto rows =
            m_bench->ledger->rows(u"SELECT s.question, s.option_id FROM standing_answer s JOIN review_unit u ON u.id = s.unit "
                                  "WHERE u.request = ?"_s,
                                  {drawn.request.value});
        for (const ledger::Row &row : *rows)
            answers[row.text(0)] = row.text(1);
        return answers;
    }
    QString unitState(const ledger::SampledUnit &drawn)
    {
        const auto row = m_bench->ledger->row(u"SELECT state FROM review_unit WHERE request = ?"_s, {drawn.request.value});
        return *row ? (*row)->text(0) : QString();
    }
    /// The names of the events since, in order.
    QStringList trailSince(qint64 number)
    {
        QStringList events;
        const auto rows = ledger::AuditStore(*m_bench->ledger).after(number, 1000);
        for (const ledger::AuditRow &row : *rows)
            events.append(QJsonDocument::fromJson(row.content.toUtf8()).object().value(u"event"_s).toString());
        return events;
    }
    QByteArray wholeTrail()
    {
        QByteArray text;
        const auto rows = ledger::AuditStore(*m_bench->ledger).after(0, 10'000);
        for (const ledger::AuditRow &row : *rows)
            text += row.content.toUtf8() + '\n';
        return text;
    }
    qint64 lastEntry() { return ledger::AuditStore(*m_bench->ledger).head()->number; }
};

} // namespace fixture
