#include "models/domain/sampling.h"

#include <QRegularExpression>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace vigie {
namespace {

constexpr QLatin1Char between(';');

QString term(StratumDimension dimension, const QString &value)
{
    return QLatin1String(wireName(dimension)) + QLatin1Char('=') + value;
}

/// Rounded up, in whole numbers: a double would come out otherwise here and there.
qint64 shareOf(qint64 count, int millionths)
{
    return (count * millionths + wholeRate - 1) / wholeRate;
}

constexpr QLatin1String notExcluded("-");

QString populationHead(const QString &period)
{
    return QStringLiteral("vigie sample population 1\n") + period + QLatin1Char('\n');
}

using Hash = std::array<unsigned char, crypto_auth_hmacsha256_BYTES>;

const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

std::size_t sizeOf(const QByteArray &text)
{
    return static_cast<std::size_t>(text.size());
}

struct Ticket {
    Hash hash;
    std::size_t unit;
};

/// By hash; by id where two hashes should ever be alike.
template <typename IdOf>
auto inDrawOrder(const IdOf &idOf)
{
    return [&idOf](const Ticket &a, const Ticket &b) { return a.hash != b.hash ? a.hash < b.hash : idOf(a.unit) < idOf(b.unit); };
}

/// The `count` units whose tickets are smallest.
std::vector<std::size_t> smallest(std::vector<Ticket> tickets, qint64 count, const std::vector<PopulationUnit> &population)
{
    const auto end = tickets.begin() + count;
    const auto idOf = [&population](std::size_t unit) -> const QString & { return population[unit].id; };
    std::nth_element(tickets.begin(), end, tickets.end(), inDrawOrder(idOf));
    std::vector<std::size_t> units;
    for (auto ticket = tickets.begin(); ticket != end; ++ticket)
        units.push_back(ticket->unit);
    std::sort(units.begin(), units.end());
    return units;
}

/// Keyed once, for many ids: half of what a code is made of is the key's. Hashing needs no sodium_init().
class TicketWriter
{
public:
    explicit TicketWriter(const QByteArray &seed) { crypto_auth_hmacsha256_init(&m_keyed, bytesOf(seed), sizeOf(seed)); }

    [[nodiscard]] Hash operator()(const QByteArray &text) const
    {
        crypto_auth_hmacsha256_state state = m_keyed;
        crypto_auth_hmacsha256_update(&state, bytesOf(text), sizeOf(text));
        Hash hash;
        crypto_auth_hmacsha256_final(&state, hash.data());
        return hash;
    }

private:
    crypto_auth_hmacsha256_state m_keyed;
};

/// Whether the first takes everything that the second is about.
bool takesAllOf(const StratumRule &first, const StratumRule &second)
{
    return std::all_of(first.where.begin(), first.where.end(), [&second](const auto &value) {
        const auto same = second.where.find(value.first);
        return same != second.where.end() && same->second == value.second;
    });
}

bool canBe(StratumDimension dimension, const QString &value)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9-]{1,64}\\z"));
    return dimension == StratumDimension::Handling ? value == QLatin1String("automatic") || value == QLatin1String("supervised")
                                                   : plain.match(value).hasMatch();
}

} // namespace

std::optional<StratumRuleFault> faultOf(const SamplePlan &plan, std::size_t index)
{
    const StratumRule &rule = plan.rules.at(index);
    for (const auto &[dimension, value] : rule.where) {
        if (std::find(plan.strata.begin(), plan.strata.end(), dimension) == plan.strata.end())
            return StratumRuleFault::NotAStratum;
        if (!canBe(dimension, value))
            return StratumRuleFault::BadValue;
    }
    if (rule.rate < 1 && rule.size < 1)
        return StratumRuleFault::NoAmount;
    const auto end = plan.rules.begin() + static_cast<std::ptrdiff_t>(index);
    if (std::any_of(plan.rules.begin(), end, [&rule](const StratumRule &before) { return takesAllOf(before, rule); }))
        return StratumRuleFault::NeverDecides;
    if (index + 1 == plan.rules.size() && !rule.where.empty())
        return StratumRuleFault::NotForAll;
    return std::nullopt;
}

SamplePeriod periodAt(const SamplePlan &plan, Instant moment)
{
    const QTimeZone zone(plan.zone.toLatin1());
    const QDate day = toDateTime(moment, zone).date();
    QDate first;
    QDate next;
    QString name;
    switch (plan.rhythm) {
    case SamplingRhythm::Week: {
        first = day.addDays(1 - day.dayOfWeek());
        next = first.addDays(7);
        int year = 0;
        const int week = first.weekNumber(&year);
        name = QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
        break;
    }
    case SamplingRhythm::Month:
        first = QDate(day.year(), day.month(), 1);
        next = first.addMonths(1);
        name = first.toString(QStringLiteral("yyyy-MM"));
        break;
    }
    return {name, {toInstant(first.startOfDay(zone)), toInstant(next.startOfDay(zone))}};
}

QString stratumOf(const SamplePlan &plan, const StratumValues &values)
{
    QStringList terms;
    for (const auto &[dimension, name] : WireNames<StratumDimension>::table) {
        if (std::find(plan.strata.begin(), plan.strata.end(), dimension) == plan.strata.end())
            continue;
        const auto found = values.find(dimension);
        const bool has = found != values.end() && !found->second.isEmpty();
        terms.append(term(dimension, has ? found->second : unknownValue));
    }
    return terms.isEmpty() ? QStringLiteral("all") : terms.join(between);
}

qint64 allocation(const SamplePlan &plan, const QString &stratum, qint64 population)
{
    const QStringList terms = stratum.split(between);
    const auto rule = std::find_if(plan.rules.begin(), plan.rules.end(), [&terms](const StratumRule &one) {
        return std::all_of(one.where.begin(), one.where.end(),
                           [&terms](const auto &value) { return terms.contains(term(value.first, value.second)); });
    });
    if (rule == plan.rules.end())
        return population; // a plan without a rule for all is none that was let through
    const qint64 wanted =
        rule->rate > 0 ? std::max<qint64>(shareOf(population, rule->rate), rule->minimum) : static_cast<qint64>(rule->size);
    return std::min(wanted, population);
}

QByteArray populationText(const QString &period, const std::vector<PopulationUnit> &units)
{
    std::vector<const PopulationUnit *> ordered;
    ordered.reserve(units.size());
    for (const PopulationUnit &unit : units)
        ordered.push_back(&unit);
    const auto isBefore = [](const PopulationUnit *a, const PopulationUnit *b) {
        const int order = a->id.compare(b->id);
        return order != 0 ? order < 0 : a->version < b->version;
    };
    if (!std::is_sorted(ordered.begin(), ordered.end(), isBefore)) // as the desk has them
        std::sort(ordered.begin(), ordered.end(), isBefore);
    QByteArray text = populationHead(period).toUtf8();
    for (const PopulationUnit *unit : ordered) {
        const QLatin1String excluded = unit->excluded ? wireName(*unit->excluded) : notExcluded;
        text.append(unit->id.toUtf8()).append('\t').append(QByteArray::number(unit->version)).append('\t');
        text.append(unit->stratum.toUtf8()).append('\t').append(excluded.data(), excluded.size()).append('\n');
    }
    return text;
}

Result<std::vector<PopulationUnit>> populationFromText(const QString &period, QStringView text)
{
    const Error unreadable{ErrorKind::InvalidInput, QStringLiteral("not a population of %1").arg(period)};
    const QString head = populationHead(period);
    if (!text.startsWith(head) || !text.endsWith(QLatin1Char('\n')))
        return unreadable;
    std::vector<PopulationUnit> units;
    for (const QStringView line : text.mid(head.size()).tokenize(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QList<QStringView> parts = line.split(QLatin1Char('\t'));
        if (parts.size() != 4)
            return unreadable;
        const auto excluded = fromWireName<SampleExclusion>(parts.at(3));
        if (!excluded && parts.at(3) != notExcluded)
            return unreadable;
        units.push_back({parts.at(0).toString(), parts.at(1).toInt(), parts.at(2).toString(), excluded});
    }
    return units;
}

QString sha256Hex(const QByteArray &bytes)
{
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()), bytesOf(bytes), sizeOf(bytes));
    return QString::fromLatin1(hash.toHex());
}

SampleDraw drawSample(const SamplePlan &plan, const std::vector<PopulationUnit> &population, const QByteArray &seed)
{
    const TicketWriter ticket(seed);
    std::map<QString, std::vector<Ticket>> byStratum;
    std::map<QString, qint64> excluded;
    for (std::size_t i = 0; i < population.size(); ++i) {
        std::vector<Ticket> &tickets = byStratum[population[i].stratum]; // also when all of it is excluded
        if (population[i].excluded)
            ++excluded[population[i].stratum];
        else
            tickets.push_back({ticket(population[i].id.toUtf8()), i});
    }
    SampleDraw draw;
    for (auto &[stratum, tickets] : byStratum) {
        const auto count = static_cast<qint64>(tickets.size());
        const qint64 wanted = allocation(plan, stratum, count);
        draw.strata.push_back({stratum, count, excluded[stratum], wanted});
        const std::vector<std::size_t> units = smallest(std::move(tickets), wanted, population);
        draw.drawn.insert(draw.drawn.end(), units.begin(), units.end());
    }
    std::sort(draw.drawn.begin(), draw.drawn.end());
    std::vector<Ticket> second;
    for (const std::size_t unit : draw.drawn)
        second.push_back({ticket("double:" + population[unit].id.toUtf8()), unit});
    const qint64 doubles = shareOf(static_cast<qint64>(second.size()), plan.doubleShare);
    draw.doubles = smallest(std::move(second), doubles, population);
    return draw;
}

std::vector<std::size_t> drawOrder(const std::vector<QString> &ids, const QByteArray &seed)
{
    const TicketWriter ticket(seed);
    std::vector<Ticket> tickets;
    tickets.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        tickets.push_back({ticket(ids[i].toUtf8()), i});
    const auto idOf = [&ids](std::size_t unit) -> const QString & { return ids[unit]; };
    std::sort(tickets.begin(), tickets.end(), inDrawOrder(idOf));
    std::vector<std::size_t> places;
    places.reserve(tickets.size());
    for (const Ticket &one : tickets)
        places.push_back(one.unit);
    return places;
}

StratumValues stratumValues(const QString &stratum)
{
    StratumValues values;
    const QStringList terms = stratum.split(between);
    for (const auto &[dimension, name] : WireNames<StratumDimension>::table) {
        const QString head = term(dimension, {});
        const auto found = std::find_if(terms.begin(), terms.end(), [&head](const QString &one) { return one.startsWith(head); });
        if (found != terms.end())
            values[dimension] = found->mid(head.size());
    }
    return values;
}

std::optional<SampleForesight> foreseen(const SamplePlan &plan, const std::vector<StratumDraw> &strata)
{
    std::map<QString, StratumDraw> joined;
    for (const StratumDraw &before : strata) {
        const StratumValues values = stratumValues(before.stratum);
        const auto isKnown = [&values](StratumDimension dimension) { return values.count(dimension) > 0; };
        if (!std::all_of(plan.strata.begin(), plan.strata.end(), isKnown))
            return std::nullopt;
        const QString stratum = stratumOf(plan, values);
        StratumDraw &after = joined.try_emplace(stratum, StratumDraw{stratum, 0, 0, 0}).first->second;
        after.population += before.population;
        after.excluded += before.excluded;
    }
    SampleForesight foresight;
    qint64 drawn = 0;
    for (auto &[stratum, after] : joined) {
        after.drawn = allocation(plan, stratum, after.population);
        drawn += after.drawn;
        foresight.strata.push_back(after);
    }
    foresight.doubles = shareOf(drawn, plan.doubleShare);
    return foresight;
}

} // namespace vigie
