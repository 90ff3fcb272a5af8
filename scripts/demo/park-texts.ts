import { rowsOfText } from "./rows.ts";

const PARK_COLUMNS = ["id", "zh", "en", "region", "level", "kind", "chains", "km2", "mu", "plant"] as const;

/** kind: zone, economic, industrial, agricultural, science, port, town. */
export const PARKS = rowsOfText(
  PARK_COLUMNS,
  `
p-gaoxin|子虚高新技术产业开发区|Zixu High-tech Industrial Development Zone|gaoxin|national|zone|sensor;compute;med|86|1240|86000
p-sensor|高新区传感谷|High-tech Zone Sensor Valley|gaoxin|municipal|science|sensor|3.2|180|42000
p-data|乌有算力小镇|Wuyou Compute Town|wuyou|provincial|town|compute|5.6|260|31000
p-wuyou|乌有经济开发区|Wuyou Economic Development Zone|wuyou|provincial|economic|sensor;care|42|560|53000
p-label|乌有数据标注基地|Wuyou Data Labelling Base|wuyou|municipal|science|compute|1.1||12000
p-jinghua|镜花经济开发区|Jinghua Economic Development Zone|jinghua|provincial|economic|bearing;alloy|51|730|64000
p-bearing|镜花轴承小镇|Jinghua Bearing Town|jinghua|provincial|town|bearing|6.4|210|38000
p-forge|镜花锻造产业园|Jinghua Forging Park|jinghua|county|industrial|bearing|4.8|95|9000
p-port|水月临港产业园|Shuiyue Port Industrial Park|shuiyue|provincial|port|marine;kelp|38|980|47000
p-yard|水月修造船基地|Shuiyue Shipyard Base|shuiyue|municipal|port|marine|7.5|320|
p-kelp|水月海藻科技园|Shuiyue Seaweed Science Park|shuiyue|municipal|science|kelp|2.9|140|16000
p-fish|水月中心渔港|Shuiyue Central Fishing Port|shuiyue|county|port|kelp|3.3|60|8000
p-alloy|员峤轻合金产业园|Yuanjiao Light Alloy Park|yuanjiao|provincial|industrial|alloy|22|640|58000
p-storage|员峤储能产业园|Yuanjiao Energy Storage Park|yuanjiao|provincial|industrial|storage|18|870|72000
p-recycle|员峤循环经济园|Yuanjiao Circular Economy Park|yuanjiao|county|industrial|storage;alloy|5.2|150|11000
p-med|岱舆医药产业园|Daiyu Pharmaceutical Park|daiyu|provincial|industrial|med|15|430|36000
p-textile|岱舆纺织产业园|Daiyu Textile Park|daiyu|municipal|industrial|textile|12|310|45000
p-dye|岱舆印染集中区|Daiyu Dyeing Centre|daiyu|county|industrial|textile|2.6|40|
p-care|方壶草本产业园|Fanghu Herbal Park|fanghu|municipal|industrial|care|9.4|290|27000
p-broiler|方壶肉鸡产业园|Fanghu Broiler Park|fanghu|provincial|agricultural|broiler|16|520|33000
p-cold|方壶冷链物流园|Fanghu Cold-chain Park|fanghu|county|industrial|broiler;kelp|3.8|110|14000
p-hatch|方壶良种繁育基地|Fanghu Breeding Base|fanghu|county|agricultural|broiler|4.1|85|
p-travel|归墟康养度假区|Guixu Wellness Resort|guixu|provincial|town|travel|26|350|6000
p-craft|归墟文创园|Guixu Creative Park|guixu|county|science|travel|1.6||7500
p-herb|归墟药材种植示范园|Guixu Medicinal Herb Park|guixu|county|agricultural|med;care|21|460|
`,
);
