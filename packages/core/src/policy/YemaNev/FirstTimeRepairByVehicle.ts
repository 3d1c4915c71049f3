/**
 * First-time repair by vehicle (Yema 6.1.3, row 11): a vehicle counts when each of its faults was fixed by the first attempt and
 * did not come back. It is what the first-time repair rate of OBL-P-02 says under its reading `unit=vehicle`, held against
 * another number.
 */
import * as Kpi from "../../count/Kpi.ts"
import { repeatCut, unitsRepaired } from "../OblP02/FirstTimeRepairRate.ts"
import { repeatDays } from "../OblP02/FirstTimeRepairReadings.ts"

/** Vehicles right the first time over vehicles repaired. */
export const firstTimeRepairByVehicle: Kpi.Declaration = Kpi.share(
  {
    name: "first_time_repair_rate_by_vehicle",
    title: { zh: "一次性修复合格率（按车辆）", en: "First-time repair rate by vehicle" },
    rule: {
      zh: "区间内维修的车辆中，其全部故障均一次修好且在返修期内未再发生者所占比例",
      en: "of the vehicles repaired in the window, the share all of whose faults were fixed by the first attempt and not back within the repeat window"
    },
    clauses: ["S4-T11"],
    cut: repeatCut,
    parameters: [repeatDays]
  },
  [unitsRepaired]
)
