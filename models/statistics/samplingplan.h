// Acceptance sampling by attributes: how many of a lot to look at, and how many bad ones to put up with.
#pragma once

#include "models/domain/sampling.h"

#include <optional>

namespace vigie::statistics {

// The tables are those of MIL-STD-105E (10 May 1989): I (code letters), II-A, II-B and II-C (single sampling), which ANSI/ASQ
// Z1.4 has taken over. ISO 2859-1 has them too, but since 1999 a table II-C without gaps between acceptance and rejection.

/// Letters as in the tables, without I and O. No lot has S: an arrow of tightened inspection leads there.
enum class CodeLetter { A, B, C, D, E, F, G, H, J, K, L, M, N, P, Q, R, S };

enum class Severity { Normal, Tightened, Reduced };

/// One of the 26 preferred acceptance quality levels, in per cent nonconforming (above 10 in nonconformities per hundred units).
class Aql
{
public:
    /// Errors: InvalidInput for what is not preferred; 0.010 0.015 0.025 0.040 0.065 and their multiples by ten to 1000 are.
    [[nodiscard]] static Result<Aql> ofPercent(double percent);
    /// From 0, the tightest, to 25. REQUIRES 0 <= index < count
    [[nodiscard]] static Aql at(int index);
    static constexpr int count = 26;

    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] double percent() const;
    /// None below 0.010.
    [[nodiscard]] std::optional<Aql> oneStepTighter() const;

    bool operator==(const Aql &) const = default;

private:
    explicit Aql(int index)
        : m_index(index)
    {
    }

    int m_index = 0;
};

struct SamplingPlan {
    CodeLetter letter = CodeLetter::A; ///< of the row the plan is in, where arrows ended
    int sampleSize = 0;
    int accept = 0; ///< up to so many nonconforming units the lot is accepted
    int reject = 0; ///< from so many on it is not; above accept + 1 in reduced inspection only

    bool operator==(const SamplingPlan &) const = default;
};

/// Table I. Errors: InvalidInput for a lot of fewer than 2 units, which has no sample.
[[nodiscard]] Result<CodeLetter> codeLetter(qint64 lotSize, InspectionLevel level);

/// Tables II-A, II-B, II-C, arrows followed. S, which is not a letter of lots, is taken for R.
[[nodiscard]] SamplingPlan samplingPlan(CodeLetter letter, Aql aql, Severity severity);

struct LotPlan {
    SamplingPlan plan;
    qint64 inspected = 0; ///< the sample size, or the whole lot where the lot is no larger (note to tables II)

    bool operator==(const LotPlan &) const = default;
};

/// Errors: as codeLetter().
[[nodiscard]] Result<LotPlan> planForLot(qint64 lotSize, InspectionLevel level, Aql aql, Severity severity);

/// The most units of the lot that normal or tightened inspection looks at; reduced inspection looks at fewer. Errors: as
/// codeLetter().
[[nodiscard]] Result<qint64> mostInspected(qint64 lotSize, InspectionLevel level, Aql aql);

enum class Verdict {
    Accepted,
    AcceptedNormalAgain, ///< more than accept and fewer than reject: accepted, but inspection goes back to normal
                         ///< (MIL-STD-105E, 4.7.4 b)
    NotAccepted,
};

/// Errors: InvalidInput for a negative number.
[[nodiscard]] Result<Verdict> judge(const SamplingPlan &plan, qint64 nonconforming);

/// The operating characteristic: how likely a lot with this share of nonconforming units is accepted, by the binomial
/// distribution, so for lots that are large beside the sample (type B): D. C. Montgomery, "Introduction to statistical quality
/// control", section 15.2.2; MIL-STD-105E draws it in its tables X.
///     Pa = sum over d < reject of n! / (d! (n - d)!) p^d (1 - p)^(n - d)
/// Errors: InvalidInput unless 0 <= nonconforming <= 1.
[[nodiscard]] Result<double> acceptanceProbability(const SamplingPlan &plan, double nonconforming);

} // namespace vigie::statistics

namespace vigie {

template <>
struct WireNames<statistics::CodeLetter> {
    static constexpr std::array table{
        std::pair{statistics::CodeLetter::A, "A"}, std::pair{statistics::CodeLetter::B, "B"},
        std::pair{statistics::CodeLetter::C, "C"}, std::pair{statistics::CodeLetter::D, "D"},
        std::pair{statistics::CodeLetter::E, "E"}, std::pair{statistics::CodeLetter::F, "F"},
        std::pair{statistics::CodeLetter::G, "G"}, std::pair{statistics::CodeLetter::H, "H"},
        std::pair{statistics::CodeLetter::J, "J"}, std::pair{statistics::CodeLetter::K, "K"},
        std::pair{statistics::CodeLetter::L, "L"}, std::pair{statistics::CodeLetter::M, "M"},
        std::pair{statistics::CodeLetter::N, "N"}, std::pair{statistics::CodeLetter::P, "P"},
        std::pair{statistics::CodeLetter::Q, "Q"}, std::pair{statistics::CodeLetter::R, "R"},
        std::pair{statistics::CodeLetter::S, "S"},
    };
};

template <>
struct WireNames<statistics::Severity> {
    static constexpr std::array table{
        std::pair{statistics::Severity::Normal, "normal"},
        std::pair{statistics::Severity::Tightened, "tightened"},
        std::pair{statistics::Severity::Reduced, "reduced"},
    };
};

} // namespace vigie
