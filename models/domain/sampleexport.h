// What a period's sample was drawn from, as a lead sees it and as a file that anybody can check: it says how the draw went, and
// redraws it. Opaque ids alone.
#pragma once

#include "models/domain/sampling.h"

#include <QStringList>

namespace vigie {

enum class SampleState { Open, Drawn };

template <>
struct WireNames<SampleState> {
    static constexpr std::array table{
        std::pair{SampleState::Open, "open"},
        std::pair{SampleState::Drawn, "drawn"},
    };
};

/// A period as leads see it. What is not known before the draw is empty.
struct SampleReport {
    SamplePeriod period;
    SampleState state = SampleState::Open;
    SamplePlan plan;
    QString commitment; ///< SHA-256 of the seed, hex
    std::optional<Instant> drawnAt;
    QString seed;           ///< hex
    QString populationHash; ///< SHA-256 of populationText(), hex
    std::vector<StratumDraw> strata;
    std::map<QString, qint64> excluded; ///< how many, by reason
    qint64 doubles = 0;
    qint64 gone = 0; ///< drawn, and no longer there to be reviewed

    bool operator==(const SampleReport &) const = default;
};

/// A unit as it was when the period closed, and what became of it.
struct SampleExportUnit {
    PopulationUnit unit;
    bool isDrawn = false;
    bool isDouble = false;
    std::optional<SampleExclusion> gone; ///< since the draw
    /// As the file says that it was read from, so that it can be held against the draw; a file is written with the draw's.
    std::optional<double> probability = {};

    bool operator==(const SampleExportUnit &) const = default;
};

struct SampleExport {
    SampleReport report;
    std::vector<SampleExportUnit> units;

    bool operator==(const SampleExport &) const = default;
};

/// Draws again, and says in a line each whatever the file says otherwise; empty when all of it agrees.
[[nodiscard]] QStringList disagreements(const SampleExport &sample);

[[nodiscard]] QJsonObject toJson(const SampleReport &report);
[[nodiscard]] Result<SampleReport> sampleReportFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const std::vector<SampleReport> &periods); ///< {"periods": […]}
[[nodiscard]] Result<std::vector<SampleReport>> sampleReportsFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const SampleExport &sample);
[[nodiscard]] Result<SampleExport> sampleExportFromJson(const QJsonObject &json);

} // namespace vigie
