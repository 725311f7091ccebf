// What goes and what stays of an erasure: as it is being said, before it is carried out, and what is kept back afterwards.
#pragma once

#include "models/domain/holdings.h"
#include "ui/common/labels.h"

#include <map>
#include <set>

namespace vigie::ui {

class KeepingCard final : public Card
{
    Q_OBJECT

public:
    explicit KeepingCard(QWidget *parent = nullptr);

    /// What was said of the same requests stays; `before` was kept back by the last erasure, and is so again unless it is said
    /// otherwise.
    void setHoldings(const std::vector<HeldRequest> &held, const std::vector<KeptRequest> &before, const QTimeZone &zone);
    /// Of one that was carried out, or as long as what is held is not known; what was said stays for when it is.
    void setKept(const std::vector<KeptRequest> &kept, const QTimeZone &zone);
    void clear();
    void keep(const KeepingBack &back);
    void letGo(const RequestId &request);
    void leave(const RequestId &request);
    [[nodiscard]] std::optional<KeepingBack> keptOf(const RequestId &request) const;
    [[nodiscard]] bool isLeft(const RequestId &request) const { return m_left.count(request) > 0; }
    /// "2 March · K-318"
    [[nodiscard]] static QString nameOf(const HeldRequest &held, const QTimeZone &zone);

Q_SIGNALS:
    void keptChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAll();

    std::vector<HeldRequest> m_held;
    std::vector<KeptRequest> m_over;
    QTimeZone m_zone = QTimeZone::utc();
    std::map<RequestId, KeepingBack> m_kept;
    std::set<RequestId> m_left; ///< that they have not asked for
    SectionLabel *m_title;
    TextLabel *m_lines;
};

} // namespace vigie::ui
