#include "models/ledger/reviewanswers.h"

#include <algorithm>

namespace vigie::ledger {

std::vector<ReviewFlag> flagsFrom(const QString &names)
{
    std::vector<ReviewFlag> flags;
    for (const QString &name : names.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto flag = fromWireName<ReviewFlag>(name);
        if (flag && std::find(flags.begin(), flags.end(), *flag) == flags.end())
            flags.push_back(*flag);
    }
    return flags;
}

QString flagsOfUnit(QLatin1String unit)
{
    QStringList parts;
    for (const auto &part : WireNames<ReviewPart>::table)
        parts.append(QStringLiteral("COALESCE((SELECT g.flags FROM review g JOIN review_task k ON k.id = g.task "
                                    "WHERE k.unit = %1 AND k.part = '%2'), '')")
                         .arg(unit, wireName(part.first)));
    return parts.join(QLatin1String(" || ',' || "));
}

namespace {

Review reviewOf(const Row &row)
{
    Review review;
    review.id = ReviewId{row.text(0)};
    review.task = ReviewTaskId{row.text(1)};
    review.rubric = row.number(2);
    review.flags = flagsFrom(row.text(3));
    review.privateNote = row.text(4);
    review.spent = Seconds(row.integer(5));
    return review;
}

QString flagNames(const std::vector<ReviewFlag> &flags)
{
    QStringList names;
    for (const ReviewFlag flag : flags)
        names.append(wireName(flag));
    return names.join(QLatin1Char(','));
}

OwnReview ownReviewOf(const Row &row)
{
    return OwnReview{ReviewId{row.text(0)},
                     RequestId{row.text(1)},
                     row.text(2),
                     fromWireName<RequestKind>(row.text(3)).value_or(RequestKind::Schedule),
                     row.instant(4),
                     flagsFrom(row.text(5)),
                     row.text(6)};
}

Answer standingOf(const Row &row)
{
    return Answer{row.text(0), row.text(1), row.text(2), {}};
}

} // namespace

Status ReviewAnswerStore::add(const ReviewRow &row)
{
    const Review &review = row.review;
    if (Status added = m_ledger.change(
            QStringLiteral("INSERT INTO review (id, task, person, body_hash, rubric, flags, private_note, "
                           "spent_seconds, submitted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {review.id.value, review.task.value, row.person.value, row.bodyHash, review.rubric, flagNames(review.flags),
             review.privateNote, static_cast<qlonglong>(review.spent.count()), bound(row.at)});
        !added)
        return added;
    int position = 0;
    for (const Answer &answer : review.answers) {
        if (Status added =
                m_ledger.change(QStringLiteral("INSERT INTO review_answer (review, position, question, option_id, cause, note) "
                                               "VALUES (?, ?, ?, ?, ?, ?)"),
                                {review.id.value, position++, answer.question, answer.option, answer.cause, answer.note});
            !added)
            return added;
    }
    return Done{};
}

Result<std::vector<ReviewRow>> ReviewAnswerStore::all(const QString &condition, const QString &value)
{
    const Result<Rows> found = m_ledger.rows(
        QStringLiteral("SELECT v.id, v.task, v.rubric, v.flags, v.private_note, v.spent_seconds, v.person, v.body_hash, "
                       "v.submitted_at FROM review v JOIN review_task t ON t.id = v.task ")
            + condition + QStringLiteral(" ORDER BY CASE t.part WHEN 'first' THEN 0 WHEN 'second' THEN 1 ELSE 2 END"),
        {value});
    if (!found)
        return found.error();
    std::vector<ReviewRow> reviews;
    for (const Row &row : *found) {
        ReviewRow one{reviewOf(row), PersonId{row.text(6)}, row.bytes(7), row.instant(8)};
        const Result<Rows> answers =
            m_ledger.rows(QStringLiteral("SELECT question, option_id, cause, note FROM review_answer WHERE review = ? "
                                         "ORDER BY position"),
                          {one.review.id.value});
        if (!answers)
            return answers.error();
        for (const Row &answer : *answers)
            one.review.answers.push_back({answer.text(0), answer.text(1), answer.text(2), answer.text(3)});
        reviews.push_back(std::move(one));
    }
    return reviews;
}

Result<std::optional<ReviewRow>> ReviewAnswerStore::find(const ReviewId &id)
{
    Result<std::vector<ReviewRow>> found = all(QStringLiteral("WHERE v.id = ?"), id.value);
    if (!found)
        return found.error();
    return found->empty() ? std::optional<ReviewRow>() : std::optional(std::move(found->front()));
}

Result<std::vector<ReviewRow>> ReviewAnswerStore::ofUnit(const QString &unit)
{
    return all(QStringLiteral("WHERE t.unit = ?"), unit);
}

Result<std::vector<OwnReview>> ReviewAnswerStore::ofPerson(const PersonId &person, int limit)
{
    return allOf<ownReviewOf>(m_ledger.rows(
        QStringLiteral("SELECT v.id, u.request, c.code, u.kind, v.submitted_at, v.flags, v.private_note FROM review v "
                       "JOIN review_task t ON t.id = v.task JOIN review_unit u ON u.id = t.unit "
                       "JOIN request r ON r.id = u.request JOIN client c ON c.id = r.client "
                       "WHERE v.person = ? ORDER BY v.submitted_at DESC, v.id LIMIT ?"),
        {person.value, limit}));
}

Result<bool> ReviewAnswerStore::hasReviewed(const QString &unit, const PersonId &person)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT 1 FROM review v JOIN review_task t ON t.id = v.task WHERE t.unit = ? AND v.person = ?"),
        {unit, person.value});
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

Status ReviewAnswerStore::forgetWords(const RequestId &request)
{
    const QString ofRequest = QStringLiteral("(SELECT v.id FROM review v JOIN review_task t ON t.id = v.task "
                                             "JOIN review_unit u ON u.id = t.unit WHERE u.request = ?)");
    for (const QString &sql : {QStringLiteral("UPDATE review_answer SET note = '' WHERE review IN ") + ofRequest,
                               QStringLiteral("UPDATE review SET private_note = '' WHERE id IN ") + ofRequest,
                               QStringLiteral("UPDATE finding SET note = '', contestation = '', settlement = '' "
                                              "WHERE unit IN (SELECT u.id FROM review_unit u WHERE u.request = ?)")}) {
        if (Status gone = m_ledger.change(sql, {request.value}); !gone)
            return gone;
    }
    return Done{};
}

Status ReviewAnswerStore::keepStanding(const QString &unit, const std::vector<Answer> &answers)
{
    for (const char *table : {"standing_answer", "review_outcome"}) {
        if (Status gone = m_ledger.change(QStringLiteral("DELETE FROM %1 WHERE unit = ?").arg(QLatin1String(table)), {unit});
            !gone)
            return gone;
    }
    for (const Answer &answer : answers) {
        if (Status added = m_ledger.change(
                QStringLiteral("INSERT INTO standing_answer (unit, question, option_id, cause) VALUES (?, ?, ?, ?)"),
                {unit, answer.question, answer.option, answer.cause});
            !added)
            return added;
    }
    return Done{};
}

Result<std::vector<Answer>> ReviewAnswerStore::standing(const QString &unit)
{
    return allOf<standingOf>(m_ledger.rows(
        QStringLiteral("SELECT question, option_id, cause FROM standing_answer WHERE unit = ? ORDER BY question"), {unit}));
}

Status ReviewAnswerStore::overturn(const QString &unit, const Answer &answer)
{
    if (Status gone = m_ledger.change(QStringLiteral("DELETE FROM review_outcome WHERE unit = ?"), {unit}); !gone)
        return gone;
    return m_ledger.change(QStringLiteral("UPDATE standing_answer SET option_id = ?, cause = ? WHERE unit = ? AND question = ?"),
                           {answer.option, answer.cause, unit, answer.question});
}

} // namespace vigie::ledger
