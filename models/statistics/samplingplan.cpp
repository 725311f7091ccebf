#include "models/statistics/samplingplan.h"

#include "models/statistics/quantiles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace vigie::statistics {

namespace {

constexpr std::array<double, Aql::count> kAqls{0.010, 0.015, 0.025, 0.040, 0.065, 0.10, 0.15, 0.25, 0.40, 0.65, 1.0, 1.5, 2.5,
                                               4.0,   6.5,   10,    15,    25,    40,   65,   100,  150,  250,  400, 650, 1000};

/// Table I: the largest lot of each row, and the row's letters from S-1 to III.
struct LetterRow {
    qint64 largestLot;
    std::string_view letters;
};

constexpr std::array<LetterRow, 15> kLetterRows{{
    {8, "AAAAAAB"},
    {15, "AAAAABC"},
    {25, "AABBBCD"},
    {50, "ABBCCDE"},
    {90, "BBCCCEF"},
    {150, "BBCDDFG"},
    {280, "BCDEEGH"},
    {500, "BCDEFHJ"},
    {1'200, "CCEFGJK"},
    {3'200, "CDEGHKL"},
    {10'000, "CDFGJLM"},
    {35'000, "CDFHKMN"},
    {150'000, "DEGJLNP"},
    {500'000, "DEGJMPQ"},
    {-1, "DEHKNQR"}, // 500,001 and over
}};

/// An entry of a table II: an arrow, or the two numbers.
struct PlanCell {
    enum class Kind { Down, Up, Numbers };
    Kind kind = Kind::Up;
    int accept = 0;
    int reject = 0;
};

using PlanRow = std::array<PlanCell, Aql::count>;

/// Reads a row as the standard prints it, from AQL 0.010 to 1000: `v` and `^` are the arrows, a number is Ac, with Re = Ac + 1
/// unless it follows after a stroke. A row of another length does not compile.
consteval PlanRow tableRow(std::string_view text)
{
    PlanRow row;
    std::size_t column = 0;
    std::size_t at = 0;
    const auto number = [&] {
        int value = 0;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            value = value * 10 + (text[at++] - '0');
        return value;
    };
    while (at < text.size()) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        PlanCell &cell = row.at(column++);
        if (text[at] == 'v' || text[at] == '^') {
            cell.kind = text[at++] == 'v' ? PlanCell::Kind::Down : PlanCell::Kind::Up;
            continue;
        }
        cell.kind = PlanCell::Kind::Numbers;
        cell.accept = number();
        cell.reject = cell.accept + 1;
        if (at < text.size() && text[at] == '/') {
            ++at;
            cell.reject = number();
        }
    }
    if (column != row.size())
        throw "a row of 26";
    return row;
}

// clang-format off
/// Table II-A, normal inspection.
constexpr std::array kNormalTable{
    tableRow(" v  v  v  v  v  v  v  v  v  v  v  v  v  v  0  v  v  1  2  3  5  7 10 14 21 30"), // A
    tableRow(" v  v  v  v  v  v  v  v  v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21 30 44"), // B
    tableRow(" v  v  v  v  v  v  v  v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21 30 44  ^"), // C
    tableRow(" v  v  v  v  v  v  v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21 30 44  ^  ^"), // D
    tableRow(" v  v  v  v  v  v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21 30 44  ^  ^  ^"), // E
    tableRow(" v  v  v  v  v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^"), // F
    tableRow(" v  v  v  v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^"), // G
    tableRow(" v  v  v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^"), // H
    tableRow(" v  v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // J
    tableRow(" v  v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // K
    tableRow(" v  v  v  v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // L
    tableRow(" v  v  v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // M
    tableRow(" v  v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // N
    tableRow(" v  0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // P
    tableRow(" 0  ^  v  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // Q
    tableRow(" ^  ^  1  2  3  5  7 10 14 21  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // R
};

/// Table II-B, tightened inspection.
constexpr std::array kTightenedTable{
    tableRow(" v  v  v  v  v  v  v  v  v  v  v  v  v  v  v  v  v  v  1  2  3  5  8 12 18 27"), // A
    tableRow(" v  v  v  v  v  v  v  v  v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18 27 41"), // B
    tableRow(" v  v  v  v  v  v  v  v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18 27 41  ^"), // C
    tableRow(" v  v  v  v  v  v  v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18 27 41  ^  ^"), // D
    tableRow(" v  v  v  v  v  v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18 27 41  ^  ^  ^"), // E
    tableRow(" v  v  v  v  v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^"), // F
    tableRow(" v  v  v  v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^"), // G
    tableRow(" v  v  v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^"), // H
    tableRow(" v  v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // J
    tableRow(" v  v  v  v  v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // K
    tableRow(" v  v  v  v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // L
    tableRow(" v  v  v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // M
    tableRow(" v  v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // N
    tableRow(" v  v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // P
    tableRow(" v  0  v  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // Q
    tableRow(" 0  ^  v  1  2  3  5  8 12 18  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // R
    tableRow(" ^  ^  1  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^  ^"), // S
};

/// Table II-C, reduced inspection.
constexpr std::array kReducedTable{
    tableRow("    v     v     v     v     v     v     v     v     v     v     v     v     v     v   0/1     v     v   1/2   2/3   3/4   5/6   7/8 10/11 14/15 21/22 30/31"), // A
    tableRow("    v     v     v     v     v     v     v     v     v     v     v     v     v   0/1     ^     v   0/2   1/3   2/4   3/5   5/6   7/8 10/11 14/15 21/22 30/31"), // B
    tableRow("    v     v     v     v     v     v     v     v     v     v     v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13 14/17 21/24     ^"), // C
    tableRow("    v     v     v     v     v     v     v     v     v     v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13 14/17 21/24     ^     ^"), // D
    tableRow("    v     v     v     v     v     v     v     v     v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13 14/17 21/24     ^     ^     ^"), // E
    tableRow("    v     v     v     v     v     v     v     v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^"), // F
    tableRow("    v     v     v     v     v     v     v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^     ^"), // G
    tableRow("    v     v     v     v     v     v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^     ^     ^"), // H
    tableRow("    v     v     v     v     v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^     ^     ^     ^"), // J
    tableRow("    v     v     v     v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^"), // K
    tableRow("    v     v     v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^"), // L
    tableRow("    v     v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^"), // M
    tableRow("    v     v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^"), // N
    tableRow("    v   0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^"), // P
    tableRow("  0/1     ^     v   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^"), // Q
    tableRow("    ^     ^   0/2   1/3   1/4   2/5   3/6   5/8  7/10 10/13     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^     ^"), // R
};
// clang-format on

constexpr std::array<int, 17> kSampleSizes{2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150};
constexpr std::array<int, 16> kReducedSampleSizes{2, 2, 2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800};

template <std::size_t Rows, std::size_t Sizes>
SamplingPlan followArrows(const std::array<PlanRow, Rows> &table, const std::array<int, Sizes> &sizes, CodeLetter letter, Aql aql)
{
    static_assert(Rows <= Sizes);
    auto row = std::min(static_cast<std::size_t>(letter), static_cast<std::size_t>(CodeLetter::R));
    const auto column = static_cast<std::size_t>(aql.index());
    // No arrow points out of its table or back at another: the test walks every one of them.
    while (table[row][column].kind != PlanCell::Kind::Numbers)
        row += table[row][column].kind == PlanCell::Kind::Down ? std::size_t{1} : ~std::size_t{0};
    return {static_cast<CodeLetter>(row), sizes[row], table[row][column].accept, table[row][column].reject};
}

} // namespace

Result<Aql> Aql::ofPercent(double percent)
{
    for (int i = 0; i < count; ++i) {
        // A decimal fraction read from a file is the same double as the one written here, or next to it.
        if (std::abs(percent - kAqls[static_cast<std::size_t>(i)]) <= 1e-9 * kAqls[static_cast<std::size_t>(i)])
            return Aql(i);
    }
    return Error{ErrorKind::InvalidInput, QStringLiteral("AQL: not a preferred value")};
}

Aql Aql::at(int index)
{
    return Aql(index);
}

double Aql::percent() const
{
    return kAqls[static_cast<std::size_t>(m_index)];
}

std::optional<Aql> Aql::oneStepTighter() const
{
    return m_index > 0 ? std::optional(Aql(m_index - 1)) : std::nullopt;
}

Result<CodeLetter> codeLetter(qint64 lotSize, InspectionLevel level)
{
    if (lotSize < 2)
        return Error{ErrorKind::InvalidInput, QStringLiteral("lot: fewer than two units")};
    const auto *row = std::find_if(kLetterRows.begin(), kLetterRows.end() - 1,
                                   [lotSize](const LetterRow &candidate) { return lotSize <= candidate.largestLot; });
    const char name = row->letters[static_cast<std::size_t>(level)];
    // The alphabet without I and O.
    const int skipped = (name > 'I' ? 1 : 0) + (name > 'O' ? 1 : 0);
    return static_cast<CodeLetter>(name - 'A' - skipped);
}

SamplingPlan samplingPlan(CodeLetter letter, Aql aql, Severity severity)
{
    switch (severity) {
    case Severity::Normal:
        return followArrows(kNormalTable, kSampleSizes, letter, aql);
    case Severity::Tightened:
        return followArrows(kTightenedTable, kSampleSizes, letter, aql);
    case Severity::Reduced:
        return followArrows(kReducedTable, kReducedSampleSizes, letter, aql);
    }
    return {};
}

Result<LotPlan> planForLot(qint64 lotSize, InspectionLevel level, Aql aql, Severity severity)
{
    const Result<CodeLetter> letter = codeLetter(lotSize, level);
    if (!letter)
        return letter.error();
    const SamplingPlan plan = samplingPlan(*letter, aql, severity);
    return LotPlan{plan, std::min<qint64>(plan.sampleSize, lotSize)};
}

Result<qint64> mostInspected(qint64 lotSize, InspectionLevel level, Aql aql)
{
    const Result<LotPlan> normal = planForLot(lotSize, level, aql, Severity::Normal);
    if (!normal)
        return normal.error();
    return std::max(normal->inspected, planForLot(lotSize, level, aql, Severity::Tightened)->inspected);
}

Result<Verdict> judge(const SamplingPlan &plan, qint64 nonconforming)
{
    if (nonconforming < 0)
        return Error{ErrorKind::InvalidInput, QStringLiteral("nonconforming: negative")};
    if (nonconforming <= plan.accept)
        return Verdict::Accepted;
    return nonconforming < plan.reject ? Verdict::AcceptedNormalAgain : Verdict::NotAccepted;
}

Result<double> acceptanceProbability(const SamplingPlan &plan, double nonconforming)
{
    if (!(nonconforming >= 0.0 && nonconforming <= 1.0))
        return Error{ErrorKind::InvalidInput, QStringLiteral("nonconforming: not between 0 and 1")};
    // Acceptance numbers of AQLs above 10, which count nonconformities, may be greater than the sample.
    const int most = std::min(plan.reject - 1, plan.sampleSize);
    return binomialAtMost(most, plan.sampleSize, nonconforming);
}

} // namespace vigie::statistics
