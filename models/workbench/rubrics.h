// The rubrics by which others have been judged, as the words for questions and causes that are named by their ids. Nothing of
// them is kept: they are gone with the session.
#pragma once

#include "models/workbench/epoch.h"
#include "models/workbench/qualitygateway.h"
#include "models/workbench/workbench.h"

#include <map>
#include <set>

namespace vigie {

/// GUI thread.
class Rubrics : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Rubrics(QualityGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    /// Null as long as it is not here.
    [[nodiscard]] const Rubric *find(int version) const;
    /// Asks the desk for it, unless it is here or on its way; what could not be brought is asked for again with the next wish.
    void want(int version);

Q_SIGNALS:
    void changed();

private:
    QualityGateway &m_gateway;
    Epoch m_session; ///< answers to an earlier one are dropped
    std::map<int, Rubric> m_here;
    std::set<int> m_onTheirWay;
};

} // namespace vigie
